package org.dateline.batch;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Items extends Repository<Item, Item.Key> {

    @Query("select i from Item i where i.batchId = :batch and i.place > :after order by i.place")
    List<Item> page(long batch, int after, Limit limit);

    @Query("select i from Item i where i.batchId = :batch and i.place between :first and :last")
    List<Item> between(long batch, int first, int last);

    @Query("""
            select i.place from Item i
            where i.batchId = :batch and i.outcome = :outcome and i.place > :after order by i.place""")
    List<Integer> places(long batch, Outcome outcome, int after, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Item i where i.batchId = :batch and i.place = :place")
    @Nullable
    Item locked(long batch, int place);

    /** How many articles came to what. */
    @Query("""
            select new org.dateline.batch.Tally(i.effect, i.outcome, count(*)) from Item i
            where i.batchId = :batch group by i.effect, i.outcome""")
    List<Tally> tally(long batch);

    @Transactional
    @Modifying
    @Query("update Item i set i.outcome = :to where i.batchId = :batch and i.outcome = :from")
    void all(long batch, Outcome from, Outcome to);

    @Transactional
    @Modifying
    @Query("delete from Item i where i.batchId = :batch")
    void drop(long batch);

    @Transactional
    Item save(Item item);
}
