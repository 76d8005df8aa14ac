package org.dateline.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    /**
     * Whether there is no server, or one that does not serve yet or any more (SQL:2016 class 08, PostgreSQL's 57P). One that
     * refuses a password, knows no such database or has no connection left is there.
     */
    static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
