package org.dateline.source;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/** That somebody made or changed a source, and what it says now. */
record SourceKept(boolean created, String slug, String by, Map<String, String> says) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(created ? "source.create" : "source.change", "source/" + slug, by, "", says);
    }
}
