package org.dateline.act;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the story that stands for a duplicate among those that readers see. */
@Component
@Transactional(readOnly = true)
class Survivors {

    /** The same news is a few days apart at most; a walk through so many of them ends soon in any archive. */
    private static final Duration AROUND = Duration.ofDays(30);

    private static final int MOST = 20;

    /** A number, or an address here of readers or staff. */
    private static final Pattern NAMED =
            Pattern.compile("(?:(?:https?://[^/]+)?/(?:news|admin/articles)/)?(\\d{1,18})(?:[/?#.].*)?");

    private final EntityManager entities;
    private final PublishedArticles published;
    private final Clock clock;

    Survivors(EntityManager entities, PublishedArticles published, Clock clock) {
        this.entities = entities;
        this.published = published;
        this.clock = clock;
    }

    /** The story of that number or address, if it is another one and readers see it. */
    @Nullable
    Survivor named(long duplicate, String typed) {
        Matcher parts = NAMED.matcher(typed);
        long number = parts.matches() ? Long.parseLong(parts.group(1)) : duplicate;
        Story story = number == duplicate ? null : published.story(number);
        return story == null ? null : new Survivor(number, story.headline(), story.publishedAt());
    }

    /** The stories of the days around whose headline has the words in it, newest first. */
    List<Survivor> saying(Article duplicate, String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant at =
                duplicate.publication() == null ? now : duplicate.publication().at();
        Instant to = at.plus(AROUND).isBefore(now) ? at.plus(AROUND) : now;
        return entities.createQuery("""
                        select new org.dateline.act.Survivor(a.id, r.headline, a.publication.at)
                        from Article a join a.publication.revision r
                        where a.publication.at >= :from and a.publication.at <= :to and a.id <> :id
                          and (a.publication.until is null or a.publication.until > :now)
                          and lower(r.headline) like :words escape '!'
                        order by a.publication.at desc, a.id desc""", Survivor.class)
                .setParameter("from", at.minus(AROUND))
                .setParameter("to", to)
                .setParameter("now", now)
                .setParameter("id", duplicate.id())
                .setParameter("words", "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .setMaxResults(MOST)
                .getResultList();
    }
}
