package org.dateline.about;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * A chief wrote a page about the newsroom, or took it away.
 *
 * @param number of the text, under which it is kept
 * @param length of its words, in characters; 0 if the page is gone
 */
public record PolicyWritten(PolicyKind kind, int number, int length, String by) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(
                length == 0 ? "about.remove" : "about.write",
                "about/" + kind.slug(),
                by,
                "",
                Map.of("number", String.valueOf(number), "length", String.valueOf(length)));
    }
}
