package org.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.DemoTest;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.dateline.section.Sections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

@DemoTest
class DemoNewsroomTests {

    @Autowired
    DemoNewsroom demo;

    @Autowired
    PublishedArticles published;

    @Autowired
    Sections sections;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theNewsroomIsFurnished() {
        assertThat(published.newest(Selection.latest(), 100)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(sections.inOrder())
                .hasSize(6)
                .allSatisfy(section -> assertThat(published.newest(Selection.inSection(section), 10))
                        .hasSizeGreaterThanOrEqualTo(4));
        assertThat(published.newest(Selection.latest(), 100))
                .extracting("language")
                .contains("en", "zh", "ar", "ru");
    }

    @Test
    void openingItAgainChangesNothing() throws Exception {
        Long revisions = jdbc.queryForObject("select count(*) from revision", Long.class);

        demo.run(new DefaultApplicationArguments());

        assertThat(jdbc.queryForObject("select count(*) from revision", Long.class))
                .isEqualTo(revisions);
        assertThat(jdbc.queryForObject(
                        "select count(*) from article where materially_updated_at is not null", Long.class))
                .isZero();
    }
}
