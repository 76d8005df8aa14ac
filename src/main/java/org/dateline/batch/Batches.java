package org.dateline.batch;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Batches extends Repository<Batch, Long> {

    String WHOLE = "select b from Batch b left join fetch b.refiling.section left join fetch b.refiling.source ";

    @Query(WHOLE + "where b.id = :id")
    @Nullable
    Batch whole(long id);

    @Query(WHOLE + "where b.id < :before order by b.id desc")
    List<Batch> newest(long before, Limit limit);

    @Query("select b.id from Batch b where b.formToken = :formToken")
    @Nullable
    Long idOf(String formToken);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Batch b where b.id = :id")
    @Nullable
    Batch locked(long id);

    /** Says that somebody still works on it. */
    @Transactional
    @Modifying
    @Query("update Batch b set b.beatAt = :now where b.id = :id")
    void beat(long id, Instant now);

    @Transactional
    Batch save(Batch batch);

    @Transactional
    void delete(Batch batch);
}
