package org.dateline.site;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets workers work by the clock; tests and the operator's commands call them, or leave them be. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
@EnableScheduling
class Scheduling {}
