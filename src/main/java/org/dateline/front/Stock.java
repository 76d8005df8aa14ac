package org.dateline.front;

import java.util.Collection;
import java.util.List;
import org.dateline.article.Headline;
import org.dateline.section.Section;

/** The stories that readers may see at one instant: what a front page is made of. */
interface Stock {

    /** The newest of all. */
    List<Headline> newest(int count);

    /** The newest of each section. */
    List<Headline> newestOfEach(List<Section> sections, int count);

    /** Those of these that are visible, in any order. */
    List<Headline> headlines(Collection<Long> ids);
}
