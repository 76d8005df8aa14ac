package org.dateline.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All sections: a few dozen at most, so they are read whole. */
@Transactional(readOnly = true)
public interface Sections extends Repository<Section, Long> {

    @Query("select s from Section s order by s.rank, s.name, s.id")
    List<Section> inOrder();

    @Nullable
    Section findBySlug(String slug);

    @Transactional
    Section save(Section section);

    long count();
}
