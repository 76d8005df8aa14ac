package org.dateline.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dateline.audit.LastEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has caches in front of us forget what changed. The audit log is the outbox: every act is in it with what it changed, in
 * one transaction, and the mark says up to where it was followed, whichever node died meanwhile. Each cache is told at
 * once; again when every node sends the new text, as a copy may have been fetched from one that did not yet; and a last
 * time after the longest lag, for a node that was held up.
 */
class Purging {

    /** By then every node has read the log, which it does four times a second. */
    static final Duration AGAIN = Duration.ofSeconds(1);

    /** No copy outlives its lifetime and the days for emergencies: by then what was not told need not be any more. */
    static final Duration POINTLESS = Duration.ofDays(11);

    private static final Logger log = LoggerFactory.getLogger(Purging.class);

    /** Cloudflare takes so many at once, others more. */
    private static final int TOGETHER = 30;

    /** Of more entries nobody reads what each of them changed. */
    private static final int FAR = 5_000;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Purges purges;
    private final Happenings happenings;
    private final LastEntry last;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Duration> pauses;
    private final Map<String, Purger> caches;
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    /**
     * @param caches by the name of their end point
     * @param longestLag after which no node sends what was before a change
     */
    Purging(
            Purges purges,
            Happenings happenings,
            LastEntry last,
            TransactionTemplate transaction,
            Clock clock,
            Duration longestLag,
            Map<String, Purger> caches) {
        this.purges = purges;
        this.happenings = happenings;
        this.last = last;
        this.transaction = transaction;
        this.clock = clock;
        this.pauses = List.of(AGAIN, longestLag.minus(AGAIN));
        this.caches = Map.copyOf(caches);
    }

    Set<String> endPoints() {
        return caches.keySet();
    }

    /** Reads the log on and notes what caches are to be told, in one transaction; says whether anything waits. */
    boolean follow() {
        transaction.executeWithoutResult(status -> {
            Purges.Mark mark = purges.mark();
            if (mark != null) {
                follow(mark);
            }
        });
        return purges.isAnyWaiting();
    }

    private void follow(Purges.Mark mark) {
        Instant now = clock.instant();
        long end = last.read().number();
        if (mark.number() < 0) {
            purges.move(new Purges.Mark(end, now));
            return;
        }
        Instant looked = mark.looked().isAfter(now) ? now : mark.looked();
        boolean far = end - mark.number() > FAR;
        Happenings.Happened happened = far
                ? new Happenings.Happened(end, true, Set.of(), Set.of(), Set.of(), true)
                : happenings.since(mark.number(), looked, now);
        if (!happened.isNothing()) {
            purges.ask(caches.keySet(), tags(happened), now);
        }
        purges.move(new Purges.Mark(happened.number(), now.isAfter(mark.looked()) ? now : mark.looked()));
    }

    /** With whether no copy may be left. What has no exact tags goes with every change. */
    private static Map<String, Boolean> tags(Happenings.Happened happened) {
        Map<String, Boolean> tags = new HashMap<>();
        boolean removed = !happened.removed().isEmpty();
        if (happened.everything()) {
            tags.put(CacheTags.SITE, false);
        } else {
            happened.tags().forEach(tag -> tags.put(CacheTags.of(tag), false));
        }
        if (happened.pictures()) {
            tags.put(CacheTags.PICTURES, removed);
        }
        tags.put(CacheTags.ANY, removed);
        happened.removed().forEach(article -> tags.put(CacheTags.article(article), true));
        return tags;
    }

    /** Tells one cache what is due; once it does not take it, all waits a while. */
    void tell(String endPoint) throws InterruptedException {
        Purger cache = Objects.requireNonNull(caches.get(endPoint), "it is one of ours");
        List<Purges.Purge> due = purges.take(endPoint, clock.instant(), TOGETHER);
        while (!due.isEmpty()) {
            try {
                tell(cache, due);
            } catch (IOException e) {
                later(endPoint, due, e);
                return;
            }
            purges.told(endPoint, due, pauses, clock.instant());
            if (silent.remove(endPoint)) {
                log.info("The cache {} takes again what it is told.", endPoint);
            }
            due = due.size() < TOGETHER ? List.of() : purges.take(endPoint, clock.instant(), TOGETHER);
        }
    }

    private static void tell(Purger cache, List<Purges.Purge> due) throws IOException, InterruptedException {
        Map<Boolean, List<String>> tags = due.stream()
                .collect(Collectors.partitioningBy(
                        Purges.Purge::hard, Collectors.mapping(Purges.Purge::tag, Collectors.toList())));
        for (boolean hard : List.of(true, false)) {
            List<String> those = Objects.requireNonNull(tags.get(hard));
            if (!those.isEmpty()) {
                cache.purge(those, hard);
            }
        }
    }

    private void later(String endPoint, List<Purges.Purge> due, IOException why) {
        int tries = due.stream()
                .map(Purges.Purge::tries)
                .max(Comparator.naturalOrder())
                .orElse(0);
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, 10));
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        Instant now = clock.instant();
        purges.later(endPoint, now, now.plus(pause));
        if (silent.add(endPoint)) {
            log.warn(
                    "The cache {} was not told what changed and may send old pages: {}. It is tried until it takes it.",
                    endPoint,
                    why.toString());
        }
    }

    /** Forgets what no copy can be left of, and what was meant for an end point that is none any more. */
    void thin() {
        int given = purges.giveUp(clock.instant().minus(POINTLESS));
        if (given > 0) {
            log.warn("{} purges were given up: for {} days no cache took them.", given, POINTLESS.toDays());
        }
    }
}
