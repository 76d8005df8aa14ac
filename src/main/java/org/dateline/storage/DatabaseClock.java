package org.dateline.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The database's clock, for all nodes alike: it is asked from time to time, and in between this machine only counts on.
 * A node whose own clock is wrong, or is set while it runs, goes right; it is behind by the way to the database (a
 * millisecond or so), never ahead. To the millisecond, as addresses of list pages carry times.
 */
class DatabaseClock extends Clock {

    private static final Duration SLOW = Duration.ofMillis(250);

    private record Reading(Instant at, long nanos) {}

    private final Supplier<Instant> database;
    private final LongSupplier nanos;
    private volatile Reading reading;

    /**
     * @param database what time it is there
     * @param nanos counts nanoseconds on, whatever time it is here
     */
    DatabaseClock(Supplier<Instant> database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.reading = read();
    }

    /** Asks again; an answer that took long says little, and one that does not come nothing. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void ask() {
        long before = nanos.getAsLong();
        try {
            Reading next = read();
            if (next.nanos - before < SLOW.toNanos()) {
                reading = next;
            }
        } catch (DataAccessException e) {
            return; // it is counted on; whoever needs the database hears of it
        }
    }

    private Reading read() {
        return new Reading(database.get(), nanos.getAsLong());
    }

    @Override
    public Instant instant() {
        Reading last = reading;
        return last.at.plusNanos(nanos.getAsLong() - last.nanos).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones are for the edges");
    }
}
