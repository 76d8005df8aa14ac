package org.dateline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All sources: dozens, so they are read whole. */
@Transactional(readOnly = true)
public interface Sources extends Repository<Source, Long> {

    @Query("select s from Source s order by s.name, s.id")
    List<Source> byName();

    @Nullable
    Source findBySlug(String slug);

    @Transactional
    Source save(Source source);
}
