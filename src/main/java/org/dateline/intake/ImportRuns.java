package org.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.dateline.intake.IncomingReader.Position;
import org.dateline.shared.Sha256;
import org.dateline.shared.Visible;
import org.dateline.storage.ManyRows;
import org.dateline.storage.ManyRows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each run has come, and what it has made of it. */
@Component
class ImportRuns {

    /** A run: where it is in its file, and what has become of the pieces before. */
    record Run(long id, Position at, Totals totals) {}

    /** Told from others by so many bytes at its beginning and its end, and by its length. */
    private static final int TELLING = 1 << 20;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImportRuns(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What tells a file from others; a stream has nothing. */
    static String print(IncomingFile file) throws IOException {
        if (!file.isRepeatable()) {
            return "";
        }
        MessageDigest sha = Sha256.digest();
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(0, file.length()));
        for (long from : new long[] {0, Math.max(0, file.length() - TELLING)}) {
            try (InputStream in = file.open(from)) {
                sha.update(in.readNBytes(TELLING));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** The last run of that file if it did not come to its end. */
    @Nullable
    Run unfinished(String print) {
        return jdbc
                .query(
                        "select id, line_number, byte_count, taken, changed, unchanged, skipped, bad, ended_at"
                                + " from import_run where file_print = ? and file_print <> ''"
                                + " order by id desc fetch first 1 rows only",
                        (row, number) -> row.getObject("ended_at") != null
                                ? new Run(0, Position.START, Totals.NONE)
                                : new Run(
                                        row.getLong("id"),
                                        new Position(row.getLong("line_number"), row.getLong("byte_count")),
                                        new Totals(
                                                row.getLong("taken"),
                                                row.getLong("changed"),
                                                row.getLong("unchanged"),
                                                row.getLong("skipped"),
                                                row.getLong("bad"))),
                        print)
                .stream()
                .filter(run -> run.id > 0)
                .findFirst()
                .orElse(null);
    }

    Run begin(String name, String print, String by) {
        Rows rows = new Rows(
                "import_run",
                "file_name, file_print, begun_at, begun_by, touched_at, line_number, byte_count, taken, changed,"
                        + " unchanged, skipped, bad");
        var now = clock.instant();
        rows.add(Visible.line(name, 300), print, now, by, now, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        long id = new ManyRows(jdbc).insertNumbered(rows).get(0);
        return new Run(id, Position.START, Totals.NONE);
    }

    /** To be called in the transaction of what brought it there. */
    void move(Run run) {
        Totals totals = run.totals;
        jdbc.update(
                "update import_run set line_number = ?, byte_count = ?, taken = ?, changed = ?, unchanged = ?,"
                        + " skipped = ?, bad = ?, touched_at = ? where id = ?",
                run.at.number(),
                run.at.bytes(),
                totals.taken(),
                totals.changed(),
                totals.unchanged(),
                totals.skipped(),
                totals.bad(),
                clock.instant().atOffset(ZoneOffset.UTC),
                run.id);
    }

    void end(Run run) {
        jdbc.update(
                "update import_run set ended_at = ? where id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                run.id);
    }
}
