package org.dateline.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a copy without reading it.
 *
 * @param tags what it is made of, digested, as thousands of copies have dozens each
 */
record CopyMark(TagSet tags, int status, long number, Instant made, long bytes) {

    /** A page that changes all the time is not made anew all the time. */
    static final Duration CALM = Duration.ofSeconds(5);

    /** Whether the copy may be made again already, or for the first time. */
    static boolean isCalm(@Nullable CopyMark mark, Instant now) {
        return mark == null || !now.isBefore(mark.made.plus(CALM));
    }

    static CopyMark of(DiskCopy copy, long bytes) {
        Finished page = copy.page();
        return new CopyMark(TagSet.of(page.tags()), copy.status(), copy.number(), page.made(), bytes);
    }
}
