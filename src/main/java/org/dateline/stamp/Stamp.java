package org.dateline.stamp;

import java.time.Duration;
import java.time.Instant;
import org.dateline.shared.Sha256;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The state of the site at an instant: equal stamps mean that nothing was done, came or ended between them.
 *
 * @param state everything the state is known by, one text
 * @param changed when it became so
 * @param taken when it was looked at
 */
public record Stamp(String state, Instant changed, Instant taken) {

    /** A date is told in whole seconds: one that is younger might still be another state's too (RFC 9110, 8.8.2.2). */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /**
     * The entity tag of something made from this state, weak because it is sent compressed or not (RFC 9110, 8.8.3).
     *
     * @param what what was made, told apart from everything else that is made of the same state at the same address
     */
    public String etag(String what) {
        return "W/\"" + Sha256.hex(state + "\n" + what).substring(0, 24) + "\"";
    }

    /**
     * Whether who asks has it already. Then the answer is made (304, or 412), and nothing else must be; else its tag and
     * date are on the answer.
     */
    public boolean isHeldBy(ServletWebRequest request, String what) {
        boolean settled = changed.plus(SETTLED).isBefore(taken) && changed.isAfter(Instant.EPOCH);
        return settled
                ? request.checkNotModified(etag(what), changed.toEpochMilli())
                : request.checkNotModified(etag(what));
    }
}
