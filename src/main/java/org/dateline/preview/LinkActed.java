package org.dateline.preview;

import java.util.Map;
import java.util.TreeMap;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * That somebody made a link to a draft, or ended one.
 *
 * @param act the word behind "preview."
 */
record LinkActed(String act, SharedLink link, String by) implements Audited {

    /** Neither the secret nor for whom it is: who reads a draft is nobody's affair but the editor's. */
    @Override
    public Deed deed() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("link", String.valueOf(link.id()));
        facts.put("until", link.endsAt().toString());
        if (link.revisionNumber() != null) {
            facts.put("revision", String.valueOf(link.revisionNumber()));
        }
        return new Deed("preview." + act, "article/" + link.articleId(), by, "", facts);
    }
}
