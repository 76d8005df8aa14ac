package org.dateline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration newsroom, served on a port of its own, for tests in a real browser: one class at a time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.scheduling=false",
            "dateline.delivery.lifetime=0s",
            "dateline.data-dir=target/test-data/${random.uuid}",
            "dateline.admin.username=" + TestNewsroom.CHIEF,
            "dateline.admin.password=" + TestNewsroom.PASSWORD
        })
@ActiveProfiles("demo")
@Import(TestClock.class)
@ResourceLock(DemoTest.LOCK)
public @interface DemoTest {

    String LOCK = "the demonstration newsroom and the browser";
}
