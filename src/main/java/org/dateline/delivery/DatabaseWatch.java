package org.dateline.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the database four times a second whether it is there, over a connection of its own: one of the pool may be waited
 * for because much is going on, and one that hangs would never tell.
 */
final class DatabaseWatch implements SmartLifecycle {

    private static final long MILLIS = 250;

    private final ServerDatabase database;
    private final DataSource pool;
    private final Outage outage;
    private @Nullable Connection connection;
    private volatile @Nullable ScheduledExecutorService thread;

    DatabaseWatch(ServerDatabase database, DataSource pool, Outage outage) {
        this.database = database;
        this.pool = pool;
        this.outage = outage;
    }

    synchronized void look() {
        try {
            ask();
            // The pool sleeps between its tries to fill itself, for seconds after a long time: until then it is of no
            // use.
            if (outage.isAway()) {
                askPool();
            }
            outage.end();
        } catch (SQLException e) {
            forget();
            judge(e);
        }
    }

    /**
     * What a failure says: that the database is away, or nothing, and then it is asked. A connection that broke within a
     * transaction cannot be rolled back either, and of the two failures only the second is told, which has no state.
     */
    synchronized boolean isAway(SQLException failure) {
        if (ServerDatabase.isAway(failure)) {
            outage.begin(failure.getMessage());
        } else if (failure.getSQLState() == null && !outage.isAway()) {
            forget();
            look();
        }
        return outage.isAway();
    }

    private void ask() throws SQLException {
        Connection asked = connection;
        if (asked == null) {
            asked = database.connect();
            connection = asked;
        }
        if (!asked.isValid(ServerDatabase.PATIENCE)) {
            forget();
            connection = database.connect();
        }
    }

    private void askPool() throws SQLException {
        try (Connection pooled = pool.getConnection()) {
            if (!pooled.isValid(ServerDatabase.PATIENCE)) {
                throw new SQLException("It does not answer", "08006");
            }
        }
    }

    /** What refuses one more connection may still serve those that it has. */
    private void judge(SQLException refusal) {
        if (ServerDatabase.isAway(refusal)) {
            outage.begin(refusal.getMessage());
            return;
        }
        try {
            askPool();
            outage.end();
        } catch (SQLException e) {
            outage.begin(refusal.getMessage());
        }
    }

    private synchronized void leave() {
        forget();
    }

    private void forget() {
        Connection old = connection;
        connection = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException e) {
            return; // it was of no use any more
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "database-watch");
            made.setDaemon(true);
            return made;
        });
        hand.scheduleWithFixedDelay(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
        thread = hand;
    }

    @Override
    public void stop() {
        ScheduledExecutorService hand = thread;
        if (hand != null) {
            hand.execute(this::leave);
            hand.shutdown();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
