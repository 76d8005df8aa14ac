package org.dateline.stamp;

import java.time.Clock;
import java.time.Instant;
import org.dateline.article.ShownTimes;
import org.dateline.audit.LastEntry;
import org.dateline.site.SiteProperties;
import org.springframework.stereotype.Component;

/**
 * Takes the stamp in three short looks at the ends of indexes. It moves when anything is published, changed or removed,
 * since every act, setting and name is in the log, and when an instant comes or an end. It also moves for what readers
 * do not see, such as a sign-in: then something is made once more, and is the same.
 */
@Component
public class Stamps {

    private final LastEntry log;
    private final ShownTimes times;
    private final Clock clock;
    private final String site;

    Stamps(LastEntry log, ShownTimes times, SiteProperties site, Clock clock) {
        this.log = log;
        this.times = times;
        this.clock = clock;
        this.site = site + " " + Stamps.class.getPackage().getImplementationVersion();
    }

    public Stamp now() {
        Instant now = clock.instant();
        LastEntry.Mark last = log.read();
        Instant turn = times.lastTurn();
        return new Stamp(
                last.number() + " " + last.at() + " " + turn + " " + site,
                last.at().isAfter(turn) ? last.at() : turn,
                now);
    }
}
