package org.dateline.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The way to a database server, and what it means if it is closed. */
record ServerDatabase(
        String url, @Nullable String username, @Nullable String password) {

    /** Seconds after which an answer is none. */
    static final int PATIENCE = 2;

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "" + PATIENCE);
        properties.setProperty("socketTimeout", "" + PATIENCE);
        properties.setProperty("ApplicationName", "dateline watch");
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    /** As the server has it, give or take the way there: what is due goes by that. */
    static Clock clock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            Instant there = row.getObject(1, OffsetDateTime.class).toInstant();
            Clock here = Clock.systemUTC();
            return Clock.offset(here, Duration.between(here.instant(), there));
        }
    }

    /**
     * Whether there is no server, or one that does not serve yet or any more (SQL:2016 class 08, PostgreSQL's 57P). One that
     * refuses a password, knows no such database or has no connection left is there.
     */
    static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
