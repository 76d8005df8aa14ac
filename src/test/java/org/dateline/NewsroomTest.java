package org.dateline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dateline.article.TestReleasing;
import org.dateline.article.TestVersions;
import org.dateline.search.TestSearch;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * The whole portal on an embedded database, empty but for one chief; one context for every test that says this, and
 * one class at a time: each begins with an empty desk. On PostgreSQL too, for what is counted and recorded of the
 * statements is told apart by neither.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data-dir=target/test-data/${random.uuid}",
            "dateline.scheduling=false",
            // Each page is made anew, and on the way every other page takes: what a test asks for is what is there now.
            "dateline.delivery.lifetime=0s",
            "dateline.site.name=Dateline",
            "dateline.site.base-url=https://news.example.org",
            "dateline.admin.username=" + TestNewsroom.CHIEF,
            "dateline.admin.password=" + TestNewsroom.PASSWORD,
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "spring.jpa.properties.hibernate.session_factory.statement_inspector=org.dateline.SqlRecorder"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({
    TestNewsroom.class,
    TestReleasing.class,
    TestClock.class,
    TestUses.class,
    TestFollowers.class,
    TestSessions.class,
    TestVersions.class,
    TestSearch.class
})
@ResourceLock("the newsroom")
public @interface NewsroomTest {}
