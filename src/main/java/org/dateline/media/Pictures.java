package org.dateline.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All pictures of the library. Their numbers count up, so the highest is the newest. */
@Transactional(readOnly = true)
public interface Pictures extends Repository<Picture, Long> {

    @Nullable
    Picture findById(long id);

    List<Picture> findAllByIdIn(Collection<Long> ids);

    boolean existsById(long id);

    /** With what its file says of it. */
    @Query("select p from Picture p left join fetch p.embedded where p.id = :id")
    @Nullable
    Picture withEmbedded(long id);

    @Nullable
    Picture findBySha256(String sha256);

    /** The picture behind an address: its present one, or one that pages may still hold. */
    @Query("select k.picture from PictureKey k where k.contentKey = :key")
    @Nullable
    Picture findByKey(String key);

    @Query("select count(k) > 0 from PictureKey k where k.contentKey = :key")
    boolean knowsKey(String key);

    boolean existsBySha256(String sha256);

    @Query("select p from Picture p where p.id < :before and p.searchWords like :pattern escape '!' order by p.id desc")
    List<Picture> older(long before, String pattern, Limit limit);

    @Query("select p from Picture p where p.id > :after and p.searchWords like :pattern escape '!' order by p.id")
    List<Picture> newer(long after, String pattern, Limit limit);

    @Transactional
    Picture save(Picture picture);

    @Transactional
    @Modifying
    @Query("delete from PictureKey k where k.supersededAt < :before")
    int forgetKeys(Instant before);

    @Transactional
    void delete(Picture picture);
}
