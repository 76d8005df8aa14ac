package org.dateline.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dateline.article.ArticleActed;
import org.dateline.site.SiteProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the hub which feeds have moved: noted after each act, through the outbox, so that none is lost; told a little
 * later, once for all acts since.
 */
class Pinging {

    private static final Logger log = LoggerFactory.getLogger(Pinging.class);

    private static final int TOGETHER = 20;

    /** After about a day and a half of waiting ever longer nobody needs to be told any more. */
    private static final int TRIES = 15;

    private static final Duration LONGEST = Duration.ofHours(4);

    private final Pings pings;
    private final FeedsOf feeds;
    private final Hub hub;
    private final SiteProperties site;
    private final Clock clock;

    Pinging(Pings pings, FeedsOf feeds, Hub hub, SiteProperties site, Clock clock) {
        this.pings = pings;
        this.feeds = feeds;
        this.hub = hub;
        this.site = site;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    public void note(ArticleActed acted) {
        if (movesFeeds(acted)) {
            List<String> stems = feeds.story(acted.article(), 2).stream()
                    .map(FeedsOf.Listed::stem)
                    .toList();
            pings.ask(stems, clock.instant());
        }
    }

    private static boolean movesFeeds(ArticleActed acted) {
        return switch (acted.kind()) {
            case PUBLISHED, AMENDED, UPDATED, CLARIFIED, CORRECTED, WITHDRAWN, REINSTATED, EXPIRED, MERGED, EMBARGOED ->
                true;
            default -> false;
        };
    }

    /** Tells the hub of what is due. Once it does not answer, the others of this round need not be tried. */
    public void tell() {
        boolean answers = true;
        for (Pings.Ping ping : pings.take(clock.instant(), TOGETHER)) {
            answers = answers && tell(ping);
            if (answers) {
                pings.told(ping, clock.instant());
            } else if (ping.tries() + 1 >= TRIES) {
                log.warn("The hub was not told that {} has moved: it did not take it {} times", ping.stem(), TRIES);
                pings.giveUp(ping);
            } else {
                pings.later(ping, clock.instant().plus(pause(ping.tries())));
            }
        }
    }

    private boolean tell(Pings.Ping ping) {
        try {
            for (FeedFormat format : FeedFormat.values()) {
                hub.tell(site.absolute(new Feed.Place(ping.stem(), "").path(format)));
            }
            return true;
        } catch (IOException e) {
            log.info("The hub could not be told that {} has moved: {}", ping.stem(), e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration pause(int tries) {
        Duration pause = Duration.ofSeconds(30).multipliedBy(1L << Math.min(tries, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
