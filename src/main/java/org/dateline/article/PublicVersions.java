package org.dateline.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dateline.media.Figures;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way for a reader to what a story said before. It starts from where the story is now: of one that was taken
 * back there are lines and no text, of one that is kept from its readers there is nothing; a draft has no way in.
 */
@Component
@Transactional(readOnly = true)
public class PublicVersions {

    private final EntityManager entities;
    private final VersionLines lines;
    private final ToldActs told;
    private final Figures figures;
    private final Clock clock;

    PublicVersions(EntityManager entities, VersionLines lines, ToldActs told, Figures figures, Clock clock) {
        this.entities = entities;
        this.lines = lines;
        this.told = told;
        this.figures = figures;
        this.clock = clock;
    }

    /** What readers find under this number now; null if nothing. */
    public @Nullable Whereabouts whereabouts(long id) {
        List<Object[]> found =
                entities.createQuery("""
                        select a, w from Article a
                          left join fetch a.publication.revision r left join fetch r.source
                          left join fetch a.mergedInto m left join fetch m.publication.revision
                          left join Withdrawal w on w.articleId = a.id
                        where a.id = :id""", Object[].class).setParameter("id", id).getResultList();
        return found.isEmpty()
                ? null
                : whereabouts((Article) found.get(0)[0], (Withdrawal) found.get(0)[1], clock.instant());
    }

    private @Nullable Whereabouts whereabouts(Article article, @Nullable Withdrawal withdrawal, Instant now) {
        Publication publication = article.publication();
        if (publication != null && publication.isVisibleAt(now)) {
            return Whereabouts.shown(article, publication);
        }
        if (withdrawal != null) {
            boolean credited = withdrawal.reason() == Withdrawal.Reason.EXPIRED;
            return Whereabouts.gone(Gone.of(article.id(), withdrawal, credited ? source(article.id()) : null));
        }
        Instant until = publication == null ? null : publication.until();
        if (publication != null && until != null && !until.isAfter(now)) {
            return Whereabouts.gone(Gone.expired(article.id(), publication, until));
        }
        Article survivor = article.mergedInto();
        Publication its = survivor == null ? null : survivor.publication();
        return survivor == null ? null : Whereabouts.moved(article, survivor, its != null && its.isVisibleAt(now));
    }

    private @Nullable Source source(long article) {
        return entities
                .createQuery("""
                        select s from Version v join v.revision r join r.source s
                        where v.articleId = :article order by v.number desc""", Source.class)
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** A page of its versions, the newest first. */
    public KeyPage<VersionLine> page(Whereabouts where, Cursor cursor, int size) {
        return KeyPage.read(
                cursor,
                size,
                (place, limit) -> repeatable(where, lines.of(where.article(), place, limit)),
                line -> Cursor.address(line.number()));
    }

    /** These of its versions, the oldest first. */
    public List<VersionLine> lines(Whereabouts where, Collection<Integer> numbers) {
        return repeatable(where, lines.of(where.article(), numbers));
    }

    /** So many of its versions after one, the oldest first. */
    public List<VersionLine> after(Whereabouts where, int number, int limit) {
        Cursor cursor = new Cursor(Cursor.Way.NEWER, Instant.EPOCH, number);
        return repeatable(where, lines.of(where.article(), cursor, limit));
    }

    /** The version that readers saw then; the first if that was before it went out; null if it has none. */
    public @Nullable Integer numberAt(Whereabouts where, Instant at) {
        return entities.createQuery("""
                        select coalesce(max(case when v.shownFrom <= :at then v.number end), min(v.number))
                        from Version v where v.articleId = :article""", Integer.class)
                .setParameter("article", where.article())
                .setParameter("at", at)
                .getSingleResultOrNull();
    }

    /** What a version said; null if there is none, or what it said is not to be told. */
    public @Nullable VersionText text(Whereabouts where, int number) {
        Version version = readable(where.article(), number);
        if (version == null) {
            return null;
        }
        Story story = Story.version(version);
        Set<Long> wanted = story.copy().pictures();
        List<Long> shown = wanted.isEmpty() ? List.of() : shown(wanted);
        return new VersionText(
                VersionLine.of(version),
                story.with(figures.whole(shown), null),
                CanonicalText.of(version),
                told.of(where.article(), version.shownFrom()),
                shown.size() == wanted.size());
    }

    /** The same as its digest is of. */
    public @Nullable CanonicalText canonical(Whereabouts where, int number) {
        Version version = readable(where.article(), number);
        return version == null ? null : CanonicalText.of(version);
    }

    /** The copy of a version. */
    public @Nullable Copy copy(Whereabouts where, int number) {
        Version version = readable(where.article(), number);
        return version == null ? null : version.revision().copy();
    }

    private @Nullable Version readable(long article, int number) {
        return entities.createQuery("""
                        select v from Version v join Article a on a.id = v.articleId
                          join fetch v.revision r left join fetch r.section left join fetch r.source
                          left join fetch r.editor left join fetch r.topics t left join fetch t.mergedInto
                        where v.articleId = :article and v.number = :number and v.hiddenAt is null and %s""".formatted(PublishedArticles.VISIBLE), Version.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .setParameter("now", clock.instant())
                .getSingleResultOrNull();
    }

    /** Those of these pictures that a story shows now: what no story shows any more is not lent to an old one. */
    private List<Long> shown(Set<Long> pictures) {
        return entities.createQuery("""
                        select distinct l.pictureId from PictureListing l join l.article a
                        where l.pictureId in :pictures and %s""".formatted(PublishedArticles.VISIBLE), Long.class)
                .setParameter("pictures", pictures)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Of what an authority had taken down, the notes are not repeated either. */
    private static List<VersionLine> repeatable(Whereabouts where, List<VersionLine> lines) {
        return where.isLegal() ? lines.stream().map(VersionLine::withoutNote).toList() : lines;
    }
}
