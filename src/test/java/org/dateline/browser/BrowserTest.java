package org.dateline.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dateline.DemoTest;
import org.springframework.context.annotation.Import;

/** The demonstration newsroom, seen through a real browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoTest
@Import(Pages.class)
@InBrowser
@interface BrowserTest {}
