package org.dateline.site;

import org.springframework.ui.Model;

/** What another room puts on the page that says that there is no such thing. */
public interface MissingPageAddition {

    /** @param path what was asked for, as it was sent: a stranger's words */
    void addTo(Model model, String path);
}
