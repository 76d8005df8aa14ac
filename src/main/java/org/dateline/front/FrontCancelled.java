package org.dateline.front;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/** A scheduled edition of the front page was called off before its time. */
public record FrontCancelled(int edition, String by) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("front.cancel", "front/" + edition, by, "", Map.of());
    }
}
