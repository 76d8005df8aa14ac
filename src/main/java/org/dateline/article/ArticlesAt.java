package org.dateline.article;

import java.util.Collection;
import java.util.List;
import org.dateline.section.Section;
import org.jspecify.annotations.Nullable;

/**
 * What readers find at an instant: what they found, as far as versions were kept; what they find now; or what they will
 * find if everything goes as it is planned now.
 */
public interface ArticlesAt {

    /** Whether it is what readers find now, so that others may be shown it too for as long as it is so. */
    default boolean isNow() {
        return true;
    }

    /** The newest of a list. */
    List<Headline> newest(Selection selection, int count);

    /** The newest of each section. */
    List<Headline> newestOfEach(List<Section> sections, int count);

    /** Those of these that readers find, in any order. */
    List<Headline> headlines(Collection<Long> ids);

    /** The article nearest to a story in Latest. */
    @Nullable
    Headline neighbour(Story story, Cursor.Way way);
}
