package org.dateline.batch;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * That somebody ran a batch, or took one back.
 *
 * @param act the word behind "batch."
 */
record BatchActed(String act, long batch, String by, String kind) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("batch." + act, "batch/" + batch, by, "", Map.of("kind", kind));
    }
}
