package org.dateline.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where pictures are used. The library cannot know: whoever holds the stories says it. */
public interface PictureUses {

    /** The one rule of who may see a picture: readers may, if an article they may see now shows it. */
    boolean isPublic(long picture, Instant now);

    /** Whether any article, draft or older revision still shows it, so that it has to stay. */
    boolean isUsed(long picture);

    /** The articles whose newest or published text shows it, last published first. */
    List<PictureUse> usesOf(long picture);

    /** Of each of these pictures that readers have seen by now, the last article that ran it. */
    Map<Long, PictureUse> lastRuns(Collection<Long> pictures, Instant now);
}
