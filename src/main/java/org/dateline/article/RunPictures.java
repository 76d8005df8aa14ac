package org.dateline.article;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.media.PictureUse;
import org.dateline.media.PictureUses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the picture library which stories show a picture; what readers may see follows the one rule for articles. */
@Component
@Transactional(readOnly = true)
class RunPictures implements PictureUses {

    /** More than these are not listed one by one. */
    private static final int LISTED = 50;

    private record Run(long picture, long article, String headline, Instant at) {}

    private final EntityManager entities;

    RunPictures(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean isPublic(long picture, Instant now) {
        return !entities.createQuery("""
                        select a.id from PictureListing l join l.article a
                        where l.pictureId = :picture and %s""".formatted(PublishedArticles.VISIBLE), Long.class)
                .setParameter("picture", picture)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean isUsed(long picture) {
        return !entities.createQuery("select r.id from Revision r join r.pictures p where p = :picture", Long.class)
                .setParameter("picture", picture)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<PictureUse> usesOf(long picture) {
        return entities.createQuery("""
                        select distinct new org.dateline.media.PictureUse(a.id, d.headline, l.publishedAt)
                        from Revision r join r.pictures p join r.article a join a.draft d
                          left join PictureListing l on l.article = a and l.pictureId = :picture
                        where p = :picture and (r = d or l.pictureId is not null)
                        order by l.publishedAt desc nulls first, a.id desc""", PictureUse.class)
                .setParameter("picture", picture)
                .setMaxResults(LISTED)
                .getResultList();
    }

    @Override
    public Map<Long, PictureUse> lastRuns(Collection<Long> pictures, Instant now) {
        if (pictures.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                        select new org.dateline.article.RunPictures$Run(l.pictureId, a.id, r.headline, l.publishedAt)
                        from PictureListing l join l.article a join a.publication.revision r
                        where l.pictureId in :pictures and %1$s and l.publishedAt = (
                          select max(other.publishedAt) from PictureListing other
                          where other.pictureId = l.pictureId and other.publishedAt <= :now)
                        order by a.id""".formatted(PublishedArticles.VISIBLE), Run.class)
                .setParameter("pictures", pictures)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(
                        Run::picture,
                        run -> new PictureUse(run.article, run.headline, run.at),
                        (earlier, later) -> later));
    }
}
