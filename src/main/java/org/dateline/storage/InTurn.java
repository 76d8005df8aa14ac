package org.dateline.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/** One transaction for each method. Of two that race, the later one is tried again and then finds what the other left. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Retryable(
        includes = {DataIntegrityViolationException.class, ConcurrencyFailureException.class},
        maxRetries = 3,
        delay = 20,
        jitter = 20)
public @interface InTurn {}
