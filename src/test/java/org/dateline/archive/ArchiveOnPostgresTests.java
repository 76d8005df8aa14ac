package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.GenericPlans;
import org.dateline.PostgresNewsroomTest;
import org.dateline.SqlRecorder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@PostgresNewsroomTest
class ArchiveOnPostgresTests extends ArchiveContract {

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void noPageReadsTheArchiveThrough() {
        long id = on(FIRST);
        jdbc.update("""
                insert into article (version, form_token, created_at, created_by, touched_at, state, draft_revision_id,
                  published_revision_id, published_section_id, published_at)
                select 0, 'bulk-' || n, now(), 'x', now(), 'PUBLISHED', a.draft_revision_id, a.published_revision_id,
                  a.published_section_id, timestamptz '2023-01-01Z' + n * interval '10 minutes'
                from article a, generate_series(1, 40000) n where a.id = ?""", id);
        jdbc.update("update archive_state set zone = ''");
        counting.begin();
        jdbc.execute("analyze");

        on(FIRST); // its day is counted for the page
        List<String> sql = SqlRecorder.record(() -> {
            ok("/archive");
            ok("/archive/2023");
            ok("/archive/2023/05");
            ok("/archive/2023/05/18");
            ok("/archive/2023/05/18?before=1684400000000-20000");
            ok("/archive/2023/05/18?after=1684400000000-20000");
            counting.follow();
            counting.check();
        });

        GenericPlans plans = new GenericPlans(url);
        assertThat(sql.stream().filter(statement -> statement.matches("(?s)\\(?select .*from article .*")))
                .hasSizeGreaterThan(12)
                .allSatisfy(statement -> assertThat(plans.of(statement))
                        .as(statement)
                        .doesNotContainPattern("Seq Scan on article\\b")
                        .doesNotContain("Sort Key: a"));
        assertThat(calendar.days(Span.of(FIRST)).get(FIRST)).isEqualTo(24 * 6 + 2);
    }
}
