package org.dateline.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears from PostgreSQL, at the commit, that something was written down by whichever node, and has it looked at then. What
 * is missed while the line is down is found by the next regular look. Takes one connection for as long as it runs; on
 * another database it ends at once.
 */
final class Listening implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    static final String CHANNEL = "dateline_audit";

    /** After so much silence the line is tried. */
    private static final int SILENCE_MILLIS = 10_000;

    private static final int TRY_SECONDS = 2;
    private static final long PAUSE_MILLIS = 1_000;

    private final DataSource database;
    private final Runnable look;
    private volatile @Nullable Thread thread;

    Listening(DataSource database, Runnable look) {
        this.database = database;
        this.look = look;
    }

    @Override
    public void start() {
        Thread listener = new Thread(this::listen, "listening");
        listener.setDaemon(true);
        thread = listener;
        listener.start();
    }

    /** Ends with the line, or with the next silence: an interrupted thread could harm what it reads from. */
    @Override
    public void stop() {
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listen() {
        while (isRunning()) {
            try (Connection line = database.getConnection();
                    Statement statement = line.createStatement()) {
                if (!line.isWrapperFor(PGConnection.class)) {
                    return;
                }
                statement.execute("listen " + CHANNEL);
                hear(line);
                statement.execute("unlisten " + CHANNEL); // somebody else gets the connection next
            } catch (SQLException e) {
                log.debug("The line is down: {}", e.toString());
                pause();
            }
        }
    }

    private void hear(Connection line) throws SQLException {
        PGConnection postgres = line.unwrap(PGConnection.class);
        while (isRunning()) {
            PGNotification[] heard = postgres.getNotifications(SILENCE_MILLIS);
            if (heard != null && heard.length > 0) {
                look();
            } else if (!line.isValid(TRY_SECONDS)) {
                return;
            }
        }
    }

    /** What fails here is said by the regular look. */
    private void look() {
        try {
            look.run();
        } catch (RuntimeException e) {
            log.debug("What changed cannot be read: {}", e.toString());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
