package org.dateline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration newsroom, served on a port of its own, for tests in a real browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data-dir=target/test-data/${random.uuid}",
            "dateline.admin.username=" + TestNewsroom.CHIEF,
            "dateline.admin.password=" + TestNewsroom.PASSWORD
        })
@ActiveProfiles("demo")
@Import(TestClock.class)
public @interface DemoTest {}
