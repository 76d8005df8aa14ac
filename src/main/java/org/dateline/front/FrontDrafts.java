package org.dateline.front;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The draft and what was done to it. */
@Transactional(readOnly = true)
interface FrontDrafts extends Repository<FrontDraft, Integer> {

    @Query("select d from FrontDraft d left join fetch d.slots where d.id = 1")
    FrontDraft open();

    /** Its row is held until the transaction ends: all who change the front page queue here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from FrontDraft d where d.id = 1")
    FrontDraft locked();

    /** What was done after a version, the first first. */
    @Query("select s from DraftStep s where s.version > :version order by s.version")
    List<DraftStep> stepsAfter(int version);

    @Transactional
    @Modifying
    @Query("delete from DraftStep s where s.version <= :version")
    void forget(int version);

    @Transactional
    FrontDraft save(FrontDraft draft);
}
