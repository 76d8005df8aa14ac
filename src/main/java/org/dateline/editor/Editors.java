package org.dateline.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All editors: a newsroom's people, so they are read whole. */
@Transactional(readOnly = true)
public interface Editors extends Repository<Editor, Long> {

    @Query("select e from Editor e order by e.name, e.id")
    List<Editor> byName();

    @Nullable
    Editor findBySlug(String slug);

    @Transactional
    Editor save(Editor editor);
}
