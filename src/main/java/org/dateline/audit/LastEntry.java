package org.dateline.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the log stands: whoever keeps something made from the data knows by it whether anything was done since. */
@Component
public class LastEntry {

    private final JdbcClient jdbc;

    LastEntry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number of the newest entry, and when what it tells was done.
     *
     * @param number rises with every entry; 0 in an empty log
     */
    public record Mark(long number, Instant at) {}

    /** One look at the end of the primary key. */
    public Mark read() {
        return jdbc.sql("select number, done_at from audit_entry order by number desc fetch first 1 rows only")
                .query((row, index) -> new Mark(
                        row.getLong("number"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Mark(0, Instant.EPOCH));
    }
}
