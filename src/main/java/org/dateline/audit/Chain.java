package org.dateline.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dateline.shared.Deed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds entries to the log's end: three statements, whatever their number, while nobody else can. */
@Component
class Chain {

    /** What was done, and by whom in the end. */
    record Act(Deed deed, String by) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Chain(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To be called last in a transaction: from here to its end every other act waits. */
    void append(List<Act> acts) {
        Head head = lock();
        List<Object[]> rows = new ArrayList<>();
        for (Act act : acts) {
            Entry entry = Entry.after(head, act.deed(), act.by(), clock.instant());
            rows.add(row(entry));
            head = new Head(entry.number(), entry.hash());
        }
        jdbc.batchUpdate(
                "insert into audit_entry (" + StoredLog.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        jdbc.update("update audit_head set number = ?, hash = ? where id = 1", head.number(), head.hash());
    }

    private Head lock() {
        return jdbc
                .query(
                        "select number, hash from audit_head where id = 1 for update",
                        (row, number) -> new Head(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The audit log has lost its head: nothing may be done"));
    }

    static Object[] row(Entry entry) {
        return new Object[] {
            entry.number(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.act(),
            entry.object(),
            entry.by(),
            entry.why(),
            entry.facts(),
            entry.previousHash(),
            entry.hash()
        };
    }
}
