package org.dateline.search;

import java.time.Instant;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Counts what an index has, to be held against what the database has. */
final class Census {

    private final Index index;

    Census(Index index) {
        this.index = index;
    }

    /** Articles whose newest text was touched before an instant: each has just one. */
    long touchedBefore(Instant instant) {
        try (SearchSession session = index.session()) {
            return session.search(Entry.class)
                    .where(f -> f.bool()
                            .filter(f.match().field("newest").matching(Index.NEWEST))
                            .filter(f.range()
                                    .field("touched")
                                    .lessThan(instant.equals(Instant.MAX) ? Long.MAX_VALUE : Ticks.of(instant))))
                    .fetchTotalHitCount();
        }
    }
}
