package org.dateline.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.article.ListTags;
import org.dateline.article.TurnedArticles;
import org.dateline.audit.FollowedLog;
import org.springframework.stereotype.Component;

/** What happened to pages since somebody looked last, by acts and by time: read from the audit log and from the stories' own times. */
@Component
class Happenings {

    /** Of more stories at once nobody asks where each of them stands. */
    private static final int MOST = 200;

    /**
     * What happened.
     *
     * @param number the last entry of the log that was read
     * @param everything whether nobody can say what changed; the tags are not all then
     * @param articles the stories that something happened to; not all if nobody can say what changed
     * @param removed the stories that were taken from readers
     * @param pictures whether a picture may have been taken from them
     */
    record Happened(
            long number,
            boolean everything,
            Set<String> tags,
            Set<Long> articles,
            Set<Long> removed,
            boolean pictures) {

        boolean isNothing() {
            return !everything && tags.isEmpty();
        }
    }

    private final FollowedLog log;
    private final TurnedArticles turned;
    private final ListTags lists;

    Happenings(FollowedLog log, TurnedArticles turned, ListTags lists) {
        this.log = log;
        this.turned = turned;
        this.lists = lists;
    }

    /**
     * Since the entry of a number and an instant, up to now.
     *
     * @param looked not after now
     */
    Happened since(long number, Instant looked, Instant now) {
        List<Changes> done = new ArrayList<>();
        long read = log.each(number, line -> done.add(Changes.by(line.act(), line.object())));
        Set<String> tags = new HashSet<>();
        Set<Long> articles = new HashSet<>(turned.between(looked, now, MOST));
        Set<Long> removed = new HashSet<>();
        for (Changes changes : done) {
            tags.addAll(changes.tags());
            if (changes.article() > 0) {
                articles.add(changes.article());
            }
            if (changes.removes()) {
                removed.add(changes.article());
            }
        }
        boolean everything = articles.size() >= MOST || done.stream().anyMatch(Changes::everything);
        if (!everything && !articles.isEmpty()) {
            tags.addAll(lists.of(articles));
        }
        return new Happened(
                read, everything, tags, articles, removed, done.stream().anyMatch(Changes::pictures));
    }
}
