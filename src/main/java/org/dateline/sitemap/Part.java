package org.dateline.sitemap;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.dateline.article.IndexedArticles.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a month in one sitemap, or of a full month from one key to where the next part begins. The first part is
 * named as its month, such as 2026-11, the next ones 2026-11-2 and so on.
 */
@Entity
@Table(name = "sitemap_part")
class Part {

    private static final Duration FRESH = Duration.ofMinutes(1);

    @Id
    private String name;

    private String inMonth;
    private int number;
    private Instant fromAt;
    private long fromId;
    private long stories;
    private @Nullable Instant changedAt;
    private Instant countedAt = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Part() {}

    Part(YearMonth month, int number, Instant fromAt, long fromId) {
        this.name = number == 1 ? month.toString() : month + "-" + number;
        this.inMonth = month.toString();
        this.number = number;
        this.fromAt = fromAt;
        this.fromId = fromId;
    }

    /** Keeps what was counted; a row in which nothing changed is written once a minute at most. */
    void counted(Tally tally, Instant now) {
        boolean same = stories == tally.stories() && countedAt.plus(FRESH).isAfter(now);
        stories = tally.stories();
        changedAt = tally.changed();
        countedAt = same ? countedAt : now;
    }

    String name() {
        return name;
    }

    YearMonth month() {
        return YearMonth.parse(inMonth);
    }

    int number() {
        return number;
    }

    Instant fromAt() {
        return fromAt;
    }

    long fromId() {
        return fromId;
    }

    long stories() {
        return stories;
    }

    /** When something in it last said what matters and is new; null if there is nothing in it. */
    @Nullable
    Instant changedAt() {
        return changedAt;
    }

    Instant countedAt() {
        return countedAt;
    }
}
