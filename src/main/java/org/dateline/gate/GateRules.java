package org.dateline.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All rules: ten kinds, times the sources that have their own; read whole. */
@Transactional(readOnly = true)
interface GateRules extends Repository<GateRule, Long> {

    @Query("select r from GateRule r left join fetch r.source s order by s.name nulls first, r.status, r.id")
    List<GateRule> all();

    @Query("select r from GateRule r left join fetch r.source where r.id = :id")
    @Nullable
    GateRule whole(long id);

    @Query("select r from GateRule r left join fetch r.source where r.place = :place")
    @Nullable
    GateRule at(String place);

    /** The rules in force for all sources and for one. */
    @Query("select r from GateRule r where r.status = 'ON' and (r.source is null or r.source.id = :source)")
    List<GateRule> inForce(long source);

    /** The sources that have their own rule of a kind in force. */
    @Query("select r.source.id from GateRule r where r.status = 'ON' and r.kind = :kind and r.source is not null")
    List<Long> sourcesWithTheirOwn(Kind kind);

    @Transactional
    GateRule save(GateRule rule);

    @Transactional
    void delete(GateRule rule);

    void flush();
}
