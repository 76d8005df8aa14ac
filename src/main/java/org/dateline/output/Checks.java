package org.dateline.output;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The checks as they are kept: one for each act and output, however often one looked. */
@Component
class Checks {

    private final JdbcTemplate jdbc;

    Checks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the output's name. */
    Map<String, Check> of(long act) {
        Map<String, Check> checks = new LinkedHashMap<>();
        jdbc.query(
                "select * from output_check where act_id = ? order by output",
                row -> {
                    OutputState said = new OutputState(
                            OutputState.What.valueOf(row.getString("said")),
                            0,
                            row.getString("headline"),
                            instant(row.getObject("updated_at", OffsetDateTime.class)));
                    checks.put(
                            row.getString("output"),
                            new Check(
                                    row.getString("output"),
                                    said,
                                    row.getBoolean("as_it_should"),
                                    row.getInt("attempts"),
                                    row.getObject("checked_at", OffsetDateTime.class)
                                            .toInstant()));
                },
                act);
        return checks;
    }

    /** Keeps one; of two that are made at once, the second fails and finds the first when it is tried again. */
    void keep(long act, Check check) {
        OutputState said = check.said();
        Timestamp updated = said.updated() == null ? null : Timestamp.from(said.updated());
        Object[] values = {
            said.what().name(),
            said.headline(),
            updated,
            check.right(),
            check.attempts(),
            Timestamp.from(check.at()),
            act,
            check.output()
        };
        String sql = check.attempts() == 1
                ? "insert into output_check (said, headline, updated_at, as_it_should, attempts, checked_at, act_id, output)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                : "update output_check set said = ?, headline = ?, updated_at = ?, as_it_should = ?, attempts = ?,"
                        + " checked_at = ? where act_id = ? and output = ?";
        jdbc.update(sql, values);
    }

    /** Removes the oldest, a bounded number at a time; says how many. */
    int removeBefore(Instant time, int count) {
        return jdbc.update(
                "delete from output_check where (act_id, output) in (select act_id, output from output_check"
                        + " where checked_at < ? order by checked_at fetch first ? rows only)",
                Timestamp.from(time),
                count);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
