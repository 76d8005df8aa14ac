package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.GenericPlans;
import org.dateline.PostgresNewsroomTest;
import org.dateline.SqlRecorder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@PostgresNewsroomTest
class PublicVersionsOnPostgresTests extends PublicVersionsContract {

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void bothListsWalkAnIndexHoweverLongTheyAre() {
        jdbc.update("""
                insert into article_act (article_id, kind, revision_number, note, late, told, done_at, done_by)
                select ?, case when n % 5 = 0 then 'CORRECTED' else 'UPDATED' end, 1, 'n', false, n % 5 = 0,
                  timestamptz '2020-01-01Z' + n * interval '1 minute', 'x' from generate_series(1, 40000) n""", id);
        jdbc.update("""
                insert into article_version (article_id, number, revision_id, section_id, kind, note, published_at,
                  shown_from, shown_until, previous_digest, digest, hidden_by, hidden_reason)
                select v.article_id, 3 + n, v.revision_id, v.section_id, 'AMENDED', '', v.published_at, v.shown_from,
                  v.shown_from, '-', v.digest, '', '' from article_version v, generate_series(1, 40000) n
                where v.number = 3""");
        jdbc.execute("analyze");
        Whereabouts where = where();

        List<String> sql = SqlRecorder.record(() -> {
            told.page(Cursor.of("1590000000000-20000", null), 20);
            told.page(Cursor.of(null, "1590000000000-20000"), 20);
            publicVersions.page(where, Cursor.of("0-20000", null), 50);
            publicVersions.after(where, 20_000, 1_001);
        });

        assertThat(sql).hasSizeGreaterThanOrEqualTo(4);
        GenericPlans plans = new GenericPlans(url);
        assertThat(sql)
                .allSatisfy(statement -> assertThat(plans.of(statement))
                        .doesNotContainPattern("Seq Scan on article_(act|version)")
                        .doesNotContain("Sort Key"));
    }
}
