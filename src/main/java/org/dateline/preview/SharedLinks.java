package org.dateline.preview;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes links to drafts, ends them, and counts their use. Of two acts that race, the later one finds what the other left. */
@Service
@InTurn
class SharedLinks {

    /** So many of one story, so that what is out in the world stays a list somebody can read. */
    static final int MOST_OF_ONE = 20;

    private final SharedLinkRows rows;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedLinks(SharedLinkRows rows, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the link that this secret opens, unless it was made already. */
    SharedLink create(long article, Secret secret, Share share, String by, String shownName) {
        SharedLink known = rows.findBySecretHash(secret.hash());
        if (known != null) {
            return known;
        }
        SharedLink made = rows.save(new SharedLink(article, secret.hash(), share, clock.instant(), by, shownName));
        events.publishEvent(new LinkActed("share", made, by));
        return made;
    }

    /** Ends one link; asking twice changes nothing. False if the article has no such link. */
    boolean revoke(long article, long id, String by) {
        SharedLink link = rows.findByIdAndArticleId(id, article);
        if (link != null) {
            end(link, clock.instant(), by);
        }
        return link != null;
    }

    void revokeAll(long article, String by) {
        Instant now = clock.instant();
        for (SharedLink link : rows.liveOf(article, now)) {
            end(link, now, by);
        }
    }

    private void end(SharedLink link, Instant now, String by) {
        boolean live = link.isLiveAt(now);
        link.revoke(now, by);
        rows.save(link);
        if (live) {
            events.publishEvent(new LinkActed("end", link, by));
        }
    }

    /** The live link a secret opens; null for everything else, whatever the reason. */
    @Transactional(readOnly = true)
    @Nullable
    SharedLink open(Secret secret) {
        return rows.open(secret.hash(), clock.instant());
    }

    /** Records that a link was opened; false if it ended meanwhile. */
    boolean use(long id, Agent agent) {
        Instant now = clock.instant();
        if (rows.count(id, now) == 0) {
            return false;
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (rows.countAgain(id, minute, agent.name()) == 0) {
            entities.persist(new SharedLinkUse(id, minute, agent));
        }
        return true;
    }

    @Transactional(readOnly = true)
    @Nullable
    SharedLink find(long article, long id) {
        return rows.findByIdAndArticleId(id, article);
    }

    @Transactional(readOnly = true)
    List<SharedLink> liveOf(long article) {
        return rows.liveOf(article, clock.instant());
    }
}
