package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.util.regex.Pattern;
import org.dateline.NewsroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

@NewsroomTest
class WalkingOnH2Tests extends WalkingContract {

    private static final Pattern SORTED_LIST = Pattern.compile("order by.*fetch first", Pattern.DOTALL);

    @Override
    int articles() {
        return 3_000;
    }

    @Override
    String numbers() {
        return "(select x as n from system_range(1, " + articles() + "))";
    }

    @Override
    String anHourEach() {
        return "dateadd('hour', n, timestamp with time zone '2020-01-01 00:00:00Z')";
    }

    @Test
    void whatHasNoEndIsNotWalkedOverForTheLastThatEnded() {
        fill();

        String walked = jdbc.queryForObject(
                "explain analyze select published_until from article where published_until <= now()"
                        + " order by published_until desc, id desc fetch first 1 rows only",
                String.class);

        assertThat(walked).contains("scanCount: 1 ");
        newsroom.empty();
    }

    @Override
    void check(String statement) {
        String plan = jdbc.query(
                "explain " + statement,
                values -> {
                    for (int i = 1; i <= statement.chars().filter(c -> c == '?').count(); i++) {
                        values.setObject(i, null);
                    }
                },
                (ResultSet row) -> row.next() ? row.getString(1) : "");
        assertThat(plan)
                .as(statement)
                .doesNotContainPattern("PUBLIC\\.(ARTICLE|REVISION|ARTICLE_TOPIC|REVISION_TOPIC)\\.tableScan");
        if (SORTED_LIST.matcher(statement).find()) {
            int lists = StringUtils.countOccurrencesOf(plan, "\nFETCH ");
            int walks = StringUtils.countOccurrencesOf(plan, "/* index sorted */");
            int few = StringUtils.countOccurrencesOf(plan, "ARTICLE_UNTIL: PUBLISHED_UNTIL <="); // they leave at once
            assertThat(walks + few).as(statement + "\n" + plan).isEqualTo(lists);
        }
    }
}
