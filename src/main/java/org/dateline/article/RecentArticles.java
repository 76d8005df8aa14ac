package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the stories are that readers may see and that say something new: first published, or changed in what matters. And
 * where the notices are of those that left.
 */
@Component
@Transactional(readOnly = true)
public class RecentArticles {

    private static final String LINE = """
            select new org.dateline.article.Indexed(
              a.id, r.slug, r.headline, r.language, a.publication.at, a.publication.updatedAt)
            from Article a join a.publication.revision r where %s and\s""".formatted(PublishedArticles.VISIBLE);

    private final EntityManager entities;
    private final Clock clock;

    RecentArticles(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The paths of those that did since an instant, at most so many of each kind: the newest first, then the changed ones. */
    public List<String> paths(Instant since, int most) {
        Set<String> paths = new LinkedHashSet<>(
                paths(read("a.publication.at >= :since order by a.publication.at desc, a.id desc", since)
                        .setMaxResults(most)));
        paths.addAll(paths(read(
                        "a.touchedAt >= :since and a.publication.updatedAt >= :since"
                                + " order by a.touchedAt desc, a.id desc",
                        since)
                .setMaxResults(most)));
        return List.copyOf(paths);
    }

    /** The same of some stories. */
    public List<String> paths(Collection<Long> ids, Instant since) {
        return paths(read("a.id in :ids and (a.publication.at >= :since or a.publication.updatedAt >= :since)", since)
                .setParameter("ids", ids));
    }

    /** The paths of at most so many that left since an instant, the last first. */
    public List<String> notices(Instant since, int most) {
        return paths(left("w.withdrawnAt >= :since order by w.withdrawnAt desc")
                .setParameter("since", since)
                .setMaxResults(most));
    }

    /** The same of some stories. */
    public List<String> notices(Collection<Long> ids) {
        return paths(left("a.id in :ids").setParameter("ids", ids));
    }

    private TypedQuery<Indexed> left(String which) {
        return entities.createQuery("""
                select new org.dateline.article.Indexed(
                  a.id, r.slug, r.headline, r.language, w.publishedAt, w.withdrawnAt)
                from Withdrawal w join Article a on a.id = w.articleId join a.draft r where\s""" + which, Indexed.class);
    }

    private TypedQuery<Indexed> read(String which, Instant since) {
        return entities.createQuery(LINE + which, Indexed.class)
                .setParameter("now", clock.instant())
                .setParameter("since", since);
    }

    private static List<String> paths(TypedQuery<Indexed> stories) {
        return stories.getResultStream().map(Indexed::path).toList();
    }
}
