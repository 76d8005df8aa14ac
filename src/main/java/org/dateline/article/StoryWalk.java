package org.dateline.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.section.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All stories one after another by their numbers, each whole: for what carries the archive elsewhere. What readers see
 * and what only the newsroom sees are two walks; a story that was taken back is on neither.
 */
@Component
@Transactional(readOnly = true)
public class StoryWalk {

    private static final String PARTS =
            "left join fetch r.section left join fetch r.source left join fetch r.editor where a.id in :ids";

    private static final String UNSEEN = """
            (a.publication.at is null or a.publication.at > :now)
            and a.state in (org.dateline.article.State.DRAFT, org.dateline.article.State.SCHEDULED,
              org.dateline.article.State.PUBLISHED, org.dateline.article.State.CHANGED)""";

    /**
     * Which of them.
     *
     * @param since touched then or later; null for all
     * @param section filed there; null for all
     */
    public record Range(@Nullable Instant since, @Nullable Section section) {

        private String published() {
            return "%s and %s".formatted(PublishedArticles.VISIBLE, narrowed("a.publication.section.id"));
        }

        private String unseen() {
            return "%s and %s".formatted(UNSEEN, narrowed("a.draftSection.id"));
        }

        private String narrowed(String sectionId) {
            return (since == null ? "1 = 1" : "a.touchedAt >= :since")
                    + (section == null ? "" : " and " + sectionId + " = :section");
        }

        private <T> TypedQuery<T> bound(TypedQuery<T> query, Instant now) {
            query.setParameter("now", now);
            if (since != null) {
                query.setParameter("since", since);
            }
            if (section != null) {
                query.setParameter("section", section.id());
            }
            return query;
        }
    }

    /**
     * A story that readers do not see.
     *
     * @param due when it is to go out; null if nobody said
     * @param embargoUntil nobody outside may see it before; null if there is no embargo
     */
    public record Unseen(
            Story story,
            int revision,
            @Nullable Instant due,
            @Nullable Instant embargoUntil) {}

    private final EntityManager entities;
    private final Clock clock;

    StoryWalk(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** How many there are after a number that readers see now. */
    public long countPublished(Range range, long after) {
        return count(range, range.published(), after);
    }

    /** How many there are after a number that readers do not see. */
    public long countUnseen(Range range, long after) {
        return count(range, range.unseen(), after);
    }

    private long count(Range range, String condition, long after) {
        String query = "select count(a) from Article a where a.id > :after and " + condition;
        return range.bound(entities.createQuery(query, Long.class), clock.instant())
                .setParameter("after", after)
                .getSingleResult();
    }

    /**
     * The next numbers of stories, of whatever standing. Asked for alone, since a database that also has to look at
     * standing and time may go another way than by number and put all there is in order for each page.
     */
    public List<Long> numbers(long after, int size) {
        return entities.createQuery("select a.id from Article a where a.id > :after order by a.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    /** Those of these that readers see now, without pictures. So few queries that it does not matter how many. */
    public List<Story> published(Range range, List<Long> ids) {
        return read(range, "join fetch a.publication.revision r", range.published(), ids).stream()
                .map(article -> Story.published(article, publication(article)))
                .toList();
    }

    /** Those of these that readers do not see, as they were last saved. */
    public List<Unseen> unseen(Range range, List<Long> ids) {
        return read(range, "join fetch a.draft r left join fetch a.scheduled", range.unseen(), ids).stream()
                .map(StoryWalk::unseen)
                .toList();
    }

    private static Unseen unseen(Article article) {
        Revision draft = article.draft();
        Scheduled scheduled = article.scheduled();
        Publication waiting = article.publication();
        Instant due = scheduled != null ? scheduled.dueAt() : waiting != null ? waiting.at() : null;
        Story story = new Story(article.id(), draft.copy(), draft.createdAt(), null, Map.of(), null, Showing.NONE);
        return new Unseen(story, draft.number(), due, article.embargoUntil());
    }

    private List<Article> read(Range range, String revision, String condition, List<Long> ids) {
        String query = "select a from Article a %s %s and %s order by a.id".formatted(revision, PARTS, condition);
        return range.bound(entities.createQuery(query, Article.class), clock.instant())
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The number of a version and its digest, SHA-256 in hexadecimal. */
    public record Digest(int version, String hex) {}

    /** Of the versions that readers see now, by the numbers of their stories. One query for all. */
    public Map<Long, Digest> digests(Collection<Long> articles) {
        Map<Long, Digest> digests = new HashMap<>();
        if (!articles.isEmpty()) {
            entities.createQuery("""
                            select v.articleId, v.number, v.digest from Version v join Article a on a.id = v.articleId
                            where a.id in :articles and v.number = a.publication.version""", Object[].class)
                    .setParameter("articles", articles)
                    .getResultStream()
                    .forEach(row -> digests.put((Long) row[0], new Digest((Integer) row[1], (String) row[2])));
        }
        return digests;
    }

    private static Publication publication(Article article) {
        Publication publication = article.publication();
        if (publication == null) {
            throw new IllegalStateException("article " + article.id() + " is not published");
        }
        return publication;
    }
}
