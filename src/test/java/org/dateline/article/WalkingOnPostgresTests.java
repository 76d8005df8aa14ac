package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.GenericPlans;
import org.dateline.PostgresNewsroomTest;
import org.springframework.beans.factory.annotation.Value;

@PostgresNewsroomTest
class WalkingOnPostgresTests extends WalkingContract {

    @Value("${spring.datasource.url}")
    String url;

    @Override
    int articles() {
        return 30_000;
    }

    @Override
    String numbers() {
        return "generate_series(1, " + articles() + ") n";
    }

    @Override
    void analyze() {
        jdbc.execute("analyze");
    }

    @Override
    String anHourEach() {
        return "timestamptz '2020-01-01Z' + n * interval '1 hour'";
    }

    @Override
    void check(String statement) {
        String plan = new GenericPlans(url).of(statement);
        assertThat(plan)
                .as(statement)
                .doesNotContainPattern("Seq Scan on (article|revision|article_topic|revision_topic)\\b");
        if (statement.contains("fetch first")) {
            assertThat(plan).as(statement).doesNotContain("Sort Key");
        }
    }
}
