package org.dateline.policy;

import java.util.Locale;
import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/** A chief changed how many people have to approve on an occasion. */
record PolicyChanged(Deed deed) implements Audited {

    static PolicyChanged of(Occasion occasion, int before, int after, String by) {
        String object = "policy/" + occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new PolicyChanged(new Deed(
                "policy.change", object, by, "", Map.of("from", String.valueOf(before), "to", String.valueOf(after))));
    }
}
