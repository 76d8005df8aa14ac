package org.dateline.gate;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * Somebody changed a rule of the gate, or tried one on the archive.
 *
 * @param act the last word of what was done, such as {@code switch-on}
 */
public record GateRuleChanged(String act, String object, String by, Map<String, String> facts) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("gate." + act, object, by, "", facts);
    }
}
