package org.dateline.delivery;

import java.time.Instant;

/**
 * What is known of a copy without reading it.
 *
 * @param tags what it is made of, digested, as thousands of copies have dozens each
 */
record CopyMark(TagSet tags, int status, long number, Instant made, long bytes) {

    static CopyMark of(DiskCopy copy, long bytes) {
        Finished page = copy.page();
        return new CopyMark(TagSet.of(page.tags()), copy.status(), copy.number(), page.made(), bytes);
    }
}
