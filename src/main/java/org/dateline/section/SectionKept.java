package org.dateline.section;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/** That somebody made or changed a section, and what it says now. */
record SectionKept(boolean created, String slug, String by, Map<String, String> says) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(created ? "section.create" : "section.change", "section/" + slug, by, "", says);
    }
}
