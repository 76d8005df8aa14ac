package org.dateline.sitemap;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Until when what was done to stories has been counted, in which zone the months begin and under which rules. */
@Entity
@Table(name = "sitemap_look")
class Look {

    static final int ONLY = 1;

    /** An act is not seen before its transaction ends, so each look begins so long before the one before it. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final Duration FRESH = Duration.ofMinutes(1);

    @Id
    private int id = ONLY;

    private Instant lookedAt = Instant.EPOCH;
    private String zone = "";
    private String rules = "";

    /** What was touched before that has been counted; clocks may have gone back. */
    Instant since(Instant now) {
        return (lookedAt.isBefore(now) ? lookedAt : now).minus(SLACK);
    }

    boolean isIn(String newZone) {
        return zone.equals(newZone);
    }

    boolean isUnder(String newRules) {
        return rules.equals(newRules);
    }

    /** Keeps that all was counted; in a row that is written once a minute at most. */
    void ended(Instant now, String newZone, String newRules) {
        boolean same =
                isIn(newZone) && isUnder(newRules) && lookedAt.plus(FRESH).isAfter(now);
        lookedAt = same && !lookedAt.isAfter(now) ? lookedAt : now;
        zone = newZone;
        rules = newRules;
    }
}
