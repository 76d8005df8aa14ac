package org.dateline.front;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All editions of the front page. */
@Transactional(readOnly = true)
interface FrontEditions extends Repository<FrontEdition, Long> {

    /** The slots of the edition live at an instant, in one query; none if there was no edition yet. */
    @Query("""
            select s from FrontEdition e join e.slots s where e.id = (
              select l.id from FrontEdition l where l.cancelledAt is null and l.goesLiveAt <= :at
              order by l.goesLiveAt desc, l.number desc limit 1)""")
    List<Slot> slotsAt(Instant at);

    @Query("""
            select e from FrontEdition e where e.cancelledAt is null and e.goesLiveAt <= :at
            order by e.goesLiveAt desc, e.number desc limit 1""")
    @Nullable
    FrontEdition liveAt(Instant at);

    /** Those that are to go live after an instant, the next first. */
    @Query("""
            select e from FrontEdition e where e.cancelledAt is null and e.goesLiveAt > :at
            order by e.goesLiveAt, e.number""")
    List<FrontEdition> dueAfter(Instant at, Limit limit);

    /** The edition in whose place another one stepped, or is to step. */
    @Query("""
            select e from FrontEdition e where e.cancelledAt is null and e.number <> :number
              and (e.goesLiveAt < :at or e.goesLiveAt = :at and e.number < :number)
            order by e.goesLiveAt desc, e.number desc limit 1""")
    @Nullable
    FrontEdition before(Instant at, int number);

    @Nullable
    FrontEdition findByNumber(int number);

    @Nullable
    FrontEdition findByDraftVersion(int draftVersion);

    @Query("select coalesce(max(e.number), 0) from FrontEdition e")
    int lastNumber();

    @Query("select s from FrontEdition e join e.slots s where e.number = :number")
    List<Slot> slotsOf(int number);

    /** A page of the list, the last made first, each with the instant at which the next one took over. */
    @Query("""
            select new org.dateline.front.EditionLine(e,
              (select count(*) from FrontEdition c join c.slots s where c.id = e.id),
              (select min(n.goesLiveAt) from FrontEdition n where n.cancelledAt is null
                and (n.goesLiveAt > e.goesLiveAt or n.goesLiveAt = e.goesLiveAt and n.number > e.number)))
            from FrontEdition e where e.number < :before order by e.number desc""")
    List<EditionLine> lines(int before, Limit limit);

    @Transactional
    FrontEdition save(FrontEdition edition);

    /** Calls an edition off before its time; 0 if it is too late or was done already. */
    @Transactional
    @Modifying
    @Query("""
            update FrontEdition e set e.cancelledAt = :now, e.cancelledBy = :by
            where e.number = :number and e.cancelledAt is null and e.goesLiveAt > :now""")
    int cancel(int number, Instant now, String by);
}
