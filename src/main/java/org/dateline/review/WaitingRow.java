package org.dateline.review;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Something that waits for somebody.
 *
 * @param by who asks for it
 * @param sort its place in its list
 * @param thread the thread it is in; 0 for what is no comment
 */
record WaitingRow(long article, String headline, Instant at, String by, String note, long sort, long thread) {

    static WaitingRow of(Object[] row) {
        return new WaitingRow(
                number(row[0]),
                (String) row[1],
                row[2] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[2],
                (String) row[3],
                (String) row[4],
                number(row[5]),
                number(row[6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Where it is dealt with: the thread stands first on the page of comments that this opens. */
    public String address() {
        String review = "/admin/articles/" + article + "/review";
        return thread == 0 ? review : review + "?before=0-" + (thread + 1) + "#remark-" + sort;
    }
}
