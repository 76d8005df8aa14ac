package org.dateline.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts many rows with few statements, a hundred rows each: the way to the database is then no longer what it takes. */
public final class ManyRows {

    /** So many that a statement's parameters stay far below what PostgreSQL counts to (65,535). */
    public static final int TOGETHER = 100;

    private final JdbcTemplate jdbc;

    public ManyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of a table, each with a value for every column; instants become times with a zone. */
    public record Rows(String table, List<String> columns, List<@Nullable Object[]> values) {

        public Rows(String table, String columns) {
            this(table, List.of(columns.split(",\\s*")), new ArrayList<>());
        }

        public void add(@Nullable Object... row) {
            values.add(row);
        }

        private Rows part(int from, int to) {
            return new Rows(table, columns, values.subList(from, Math.min(to, values.size())));
        }

        private String insert() {
            String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            return "insert into " + table + " (" + String.join(", ", columns) + ") values "
                    + String.join(", ", Collections.nCopies(values.size(), row));
        }
    }

    public void insert(Rows rows) {
        for (int i = 0; i < rows.values.size(); i += TOGETHER) {
            Rows part = rows.part(i, i + TOGETHER);
            jdbc.update(part.insert(), statement -> set(statement, 1, part));
        }
    }

    /**
     * Inserts rows of two tables that point to each other, as many of one as of the other: PostgreSQL looks whether what a row
     * points to is there only once a statement is done, and this is one.
     */
    public void insertTogether(Rows one, Rows other) {
        for (int i = 0; i < one.values.size(); i += TOGETHER) {
            Rows first = one.part(i, i + TOGETHER);
            Rows second = other.part(i, i + TOGETHER);
            jdbc.update(
                    "with first as (" + first.insert() + ") " + second.insert(),
                    statement -> set(statement, set(statement, 1, first), second));
        }
    }

    /** Inserts rows that the database numbers, and says how, in their order. */
    public List<Long> insertNumbered(Rows rows) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < rows.values.size(); i += TOGETHER) {
            Rows part = rows.part(i, i + TOGETHER);
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                try (PreparedStatement statement =
                        connection.prepareStatement(part.insert(), Statement.RETURN_GENERATED_KEYS)) {
                    set(statement, 1, part);
                    statement.executeUpdate();
                    read(statement, ids);
                }
                return true;
            });
        }
        return ids;
    }

    private static void read(PreparedStatement statement, Collection<Long> ids) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            while (keys.next()) {
                ids.add(keys.getLong(1));
            }
        }
    }

    private static int set(PreparedStatement statement, int from, Rows rows) throws SQLException {
        int index = from;
        for (@Nullable Object[] row : rows.values) {
            for (Object value : row) {
                statement.setObject(index++, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
        }
        return index;
    }
}
