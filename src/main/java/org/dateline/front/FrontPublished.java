package org.dateline.front;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the front page was published, at once or for later.
 *
 * @param repeats the number of the edition whose slots it brings back, null if it is new
 */
public record FrontPublished(
        int edition,
        Instant goesLiveAt,
        int stories,
        @Nullable Integer repeats,
        String by,
        String note) implements Audited {

    @Override
    public Deed deed() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("goesLiveAt", goesLiveAt.toString());
        facts.put("stories", String.valueOf(stories));
        if (repeats != null) {
            facts.put("repeats", String.valueOf(repeats));
        }
        return new Deed("front.publish", "front/" + edition, by, note, facts);
    }
}
