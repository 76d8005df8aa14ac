package org.dateline.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.IndexedLists;
import org.dateline.article.RecentArticles;
import org.dateline.audit.FollowedLog;
import org.dateline.audit.LastEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that copies lie there: of the front page and the first pages of all lists, and of the stories of the last days.
 * It asks this node for each as a reader would, one after the other.
 */
final class Copying {

    private static final Logger log = LoggerFactory.getLogger(Copying.class);

    /** Of more entries since the last time, it is sooner said that all copies are made anew. */
    private static final long MOST_ENTRIES = 20_000;

    private static final int MOST_PAGES = 100_000;
    private static final Duration BETWEEN_WALKS = Duration.ofMinutes(10);

    private final Copies copies;
    private final ThisNode node;
    private final CopyTaking taking;
    private final KeepingUp followed;
    private final FollowedLog entries;
    private final LastEntry last;
    private final RecentArticles articles;
    private final IndexedLists lists;
    private final Duration age;
    private final Clock clock;
    private Instant walked = Instant.MIN;

    Copying(
            Copies copies,
            ThisNode node,
            CopyTaking taking,
            KeepingUp followed,
            FollowedLog entries,
            LastEntry last,
            RecentArticles articles,
            IndexedLists lists,
            CopiesProperties properties,
            Clock clock) {
        this.copies = copies;
        this.node = node;
        this.taking = taking;
        this.followed = followed;
        this.entries = entries;
        this.last = last;
        this.articles = articles;
        this.lists = lists;
        this.age = Duration.ofDays(properties.days());
        this.clock = clock;
    }

    /** Does the next thing that is to be done; false if nothing is. */
    boolean step() throws IOException, InterruptedException {
        if (!node.listens() || followed.followed() < 0) {
            return false;
        }
        if (!copies.known()) {
            open();
        }
        Instant now = clock.instant();
        List<Long> touched = copies.touched();
        if (!touched.isEmpty()) {
            copies.want(around(touched, now.minus(age)), touched);
        }
        if (!now.isBefore(walked.plus(BETWEEN_WALKS))) {
            copies.keepOnly(pages(now.minus(age)), now.minus(age));
            walked = now;
        }
        String next = copies.next(now);
        if (next != null) {
            take(next);
            return true;
        }
        settle(now);
        return false;
    }

    /** Takes up the copies that were there, and what was done since they were true. */
    private void open() throws IOException {
        CopyFolder folder = copies.folder();
        CopyFolder.AsOf asOf = folder.asOf();
        long end = last.read().number();
        if (asOf == null
                || asOf.number() > end
                || asOf.number() < end - MOST_ENTRIES
                || !entries.hash(asOf.number()).equals(asOf.hash())) {
            copies.clear();
            folder.asOf(new CopyFolder.AsOf(end, entries.hash(end), followed.looked()));
        } else {
            folder.each(copies::found);
            catchUp(asOf.number());
        }
        copies.areKnown();
    }

    private void catchUp(long number) {
        entries.each(number, line -> {
            long article = Changes.by(line.act(), line.object()).article();
            if (article > 0) {
                copies.changed(article, line.number());
            }
        });
        copies.allChanged(); // what time did, and what lists show, is not in the log
    }

    /** Where some stories are now, and lists that may have come with them. */
    private List<String> around(List<Long> touched, Instant since) {
        List<String> pages = fronts();
        pages.addAll(articles.paths(touched, since));
        pages.addAll(articles.notices(touched));
        pages.addAll(lists.topicsOf(touched));
        return pages;
    }

    private List<String> fronts() {
        List<String> pages = new ArrayList<>(List.of("/", "/latest"));
        pages.addAll(lists.sections(MOST_PAGES));
        pages.addAll(lists.sources(MOST_PAGES));
        pages.addAll(lists.editors(MOST_PAGES));
        return pages;
    }

    /** In the order in which they matter. */
    private List<String> pages(Instant since) {
        List<String> pages = fronts();
        pages.addAll(articles.paths(since, MOST_PAGES));
        pages.addAll(articles.notices(since, MOST_PAGES));
        pages.addAll(lists.topics(0, Long.MAX_VALUE, MOST_PAGES));
        return pages;
    }

    /** What changed while it was made is asked for again; what fails, at the next walk. */
    private void take(String page) throws InterruptedException {
        try {
            if (node.ask(page, taking.name()) >= 500) {
                copies.failed(page);
            }
        } catch (IOException e) {
            log.debug("No copy of {}", page, e);
            copies.failed(page);
        }
    }

    /** Puts down up to where everything here is true: what was looked at is asked first, whether copies are as they should be last. */
    private void settle(Instant now) throws IOException {
        Instant looked = followed.looked();
        long number = followed.followed();
        CopyFolder.AsOf asOf = copies.folder().asOf();
        boolean old = asOf == null
                || asOf.number() < number
                || asOf.at().plus(BETWEEN_WALKS).isBefore(now);
        if (old && copies.isSettled()) {
            copies.folder().asOf(new CopyFolder.AsOf(number, entries.hash(number), looked));
        }
    }
}
