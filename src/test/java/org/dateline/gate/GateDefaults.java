package org.dateline.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts back the rules that a newsroom begins with, from the very migration that made them. */
final class GateDefaults {

    private GateDefaults() {}

    static void restore(JdbcTemplate jdbc) {
        jdbc.execute("delete from gate_rule");
        jdbc.execute(statement("insert into gate_rule"));
        jdbc.execute("update gate_harvest set place_at = timestamp with time zone '2026-11-24 11:00:00+00',"
                + " place_id = 0, claimed_until = null");
    }

    private static String statement(String start) {
        try {
            String sql = new ClassPathResource("db/migration/common/V023__gate_create.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
            int from = sql.indexOf(start);
            return sql.substring(from, sql.indexOf(";\n", from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
