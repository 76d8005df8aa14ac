package org.dateline.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.article.Correction;
import org.dateline.article.Story;
import org.dateline.media.PictureSheet;
import org.jspecify.annotations.Nullable;

/**
 * A story with all that goes with it when it leaves the house.
 *
 * @param version its number in the public history, or of its last saved state if it is not out
 * @param digest of the version that readers see, SHA-256 in hexadecimal; null if there is none
 * @param corrections what readers were told about it, the last first
 * @param origin the identifier it came to us with; null if it began here
 * @param embargo nobody may publish it before; null if it is out, or if nobody said when it goes out
 */
record Carried(
        Story story,
        Status status,
        int version,
        @Nullable String digest,
        List<Correction> corrections,
        Map<Long, PictureSheet> pictures,
        @Nullable String origin,
        @Nullable Instant embargo) {

    /** Whether it may be used, in the words of ninjs and NewsML-G2. */
    enum Status {
        USABLE,
        WITHHELD
    }

    long id() {
        return story.id();
    }

    Rights rights() {
        return new Rights(story.source());
    }

    /** The pictures it shows that we still have: the one in front first. */
    List<PictureSheet> shown() {
        return story.copy().pictures().stream()
                .map(pictures::get)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isLead(PictureSheet picture) {
        return Objects.equals(story.copy().lead().picture(), picture.picture());
    }
}
