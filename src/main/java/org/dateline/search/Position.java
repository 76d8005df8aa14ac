package org.dateline.search;

import java.time.Instant;

/** How far an index has followed the database: what it knows was touched last, and the highest number of an article. */
record Position(Instant touchedAt, long article) {

    static final Position START = new Position(Instant.EPOCH, 0);

    Position with(Rows.Changed changed) {
        return new Position(
                changed.touchedAt().isAfter(touchedAt) ? changed.touchedAt() : touchedAt,
                Math.max(article, changed.article()));
    }

    /** Whether it is beyond all that the database has: then that is another database, or an older copy of it. */
    boolean isBeyond(Position database) {
        return touchedAt.isAfter(database.touchedAt) || article > database.article;
    }
}
