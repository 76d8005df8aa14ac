package org.dateline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log as the database has it. */
@Component
class StoredLog implements Log {

    static final String COLUMNS = "number, done_at, act, object, done_by, why, facts, previous_hash, hash";

    private final JdbcClient jdbc;

    StoredLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Head head() {
        return jdbc.sql("select number, hash from audit_head where id = 1")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(null);
    }

    @Override
    public List<Entry> after(long number, int count) {
        return jdbc.sql("select " + COLUMNS + " from audit_entry where number > :number order by number limit :count")
                .param("number", number)
                .param("count", count)
                .query(StoredLog::entry)
                .list();
    }

    @Override
    public Map<Long, String> hashes(Collection<Long> numbers) {
        Map<Long, String> hashes = new HashMap<>();
        jdbc.sql("select number, hash from audit_entry where number in (:numbers)")
                .param("numbers", numbers)
                .query(row -> {
                    hashes.put(row.getLong(1), row.getString(2));
                });
        return hashes;
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
