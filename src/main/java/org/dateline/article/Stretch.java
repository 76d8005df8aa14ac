package org.dateline.article;

import java.time.Instant;

/**
 * Some of all stories by when they were first published: from one key of time and id on, up to another that is not
 * among them any more.
 */
public record Stretch(Instant from, long fromId, Instant until, long untilId) {

    public static Stretch between(Instant from, Instant until) {
        return new Stretch(from, 0, until, 0);
    }

    /** What of it is older than one of its stories. */
    public Stretch before(Indexed story) {
        return new Stretch(from, fromId, story.publishedAt(), story.id());
    }

    /** The same up to where another begins. */
    public Stretch upTo(Instant at, long id) {
        return new Stretch(from, fromId, at, id);
    }
}
