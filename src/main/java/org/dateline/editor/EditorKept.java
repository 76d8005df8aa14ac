package org.dateline.editor;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/** That somebody made or changed an editor, and what it says now. */
record EditorKept(boolean created, String slug, String by, Map<String, String> says) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(created ? "editor.create" : "editor.change", "editor/" + slug, by, "", says);
    }
}
