package org.dateline.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what waited for its time, each thing once however many nodes ask: who claims its row does it, in one transaction. */
@Service
@Transactional
@Retryable(includes = ConcurrencyFailureException.class, maxRetries = 3, delay = 20, jitter = 20)
class ScheduleDesk {

    /** What fails so often is left for a person. */
    private static final int TRIES = 5;

    private final Schedules schedules;
    private final Articles articles;
    private final Releases releases;
    private final Clock clock;

    ScheduleDesk(Schedules schedules, Articles articles, Releases releases, Clock clock) {
        this.schedules = schedules;
        this.articles = articles;
        this.releases = releases;
        this.clock = clock;
    }

    /** What is due and free, in order. */
    List<Long> due(int count) {
        return schedules.due(clock.instant(), count);
    }

    /** Does what is due and free, at most so many things: all of them or, if one fails, none. Says how many. */
    int carryOutDue(int count) {
        List<Long> due = due(count);
        if (due.isEmpty()) {
            return 0;
        }
        if (schedules.claim(due, clock.instant()) != due.size()) {
            throw new ConcurrencyFailureException("Somebody was faster at one of " + due);
        }
        carryOutClaimed(due);
        return due.size();
    }

    /** Does one thing, if it is still free. */
    void carryOut(long scheduled) {
        List<Long> one = List.of(scheduled);
        if (schedules.claim(one, clock.instant()) == 1) {
            carryOutClaimed(one);
        }
    }

    private void carryOutClaimed(List<Long> ids) {
        List<Scheduled> claimed = schedules.all(ids);
        List<Long> about = claimed.stream().map(Scheduled::article).toList();
        Map<Long, Article> inHand =
                articles.inHand(about).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        for (Scheduled scheduled : claimed) {
            Article article = Objects.requireNonNull(inHand.get(scheduled.article()), "its row refers to it");
            releases.carryOut(scheduled, article, clock.instant());
        }
    }

    /** Notes that it could not be done. */
    void failed(long scheduled, String why) {
        schedules.fail(scheduled, why.length() <= 300 ? why : why.substring(0, 300), TRIES);
    }
}
