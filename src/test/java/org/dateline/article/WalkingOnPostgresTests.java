package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.PostgresNewsroomTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@PostgresNewsroomTest
public class WalkingOnPostgresTests extends WalkingContract {

    @Value("${spring.datasource.url}")
    String url;

    /** The extended protocol wants values for parameters that a generic plan is made without. */
    private JdbcTemplate simple;

    @BeforeEach
    void connect() {
        simple = new JdbcTemplate(new DriverManagerDataSource(url + "&preferQueryMode=simple"));
    }

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
        String plan = plan(simple, statement);
        assertThat(plan)
                .as(statement)
                .doesNotContainPattern("Seq Scan on (article|revision|article_topic|revision_topic)\\b");
        if (statement.contains("fetch first")) {
            assertThat(plan).as(statement).doesNotContain("Sort Key");
        }
    }

    /** The plan that holds for any value of the parameters. */
    public static String plan(JdbcTemplate simple, String statement) {
        int number = 0;
        StringBuilder numbered = new StringBuilder();
        for (char c : statement.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++number : String.valueOf(c));
        }
        return String.join("\n", simple.queryForList("explain (generic_plan) " + numbered, String.class));
    }
}
