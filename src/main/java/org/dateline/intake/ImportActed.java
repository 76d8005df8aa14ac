package org.dateline.intake;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * That a run has begun, has taken in a batch, or is over.
 *
 * @param act "begin", "batch" or "end"
 * @param file its name
 */
record ImportActed(String act, long run, String file, String by, Map<String, String> facts) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("import." + act, "import/" + run, by, file, facts);
    }
}
