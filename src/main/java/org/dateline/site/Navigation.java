package org.dateline.site;

import java.util.List;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Kept;
import org.springframework.stereotype.Component;

/** What the frame of a reader page offers; read by the layout when it is drawn, so only pages that show it pay for it. */
@Component("navigation")
public class Navigation {

    private final Sections sections;
    private final Kept kept;

    Navigation(Sections sections, Kept kept) {
        this.sections = sections;
        this.kept = kept;
    }

    public List<Section> sections() {
        return kept.get("navigation", sections::inOrder);
    }
}
