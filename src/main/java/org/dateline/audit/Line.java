package org.dateline.audit;

import java.time.Instant;
import java.util.Map;
import org.dateline.shared.Visible;

/** An entry as a page shows it: whatever somebody put into its row, each text is one line that can be seen. */
record Line(Entry entry, Map<String, String> facts) {

    static Line of(Entry entry) {
        Map<String, String> facts = Json.read(entry.facts());
        return new Line(entry, facts == null ? Map.of("?", entry.facts()) : facts);
    }

    public long number() {
        return entry.number();
    }

    public Instant at() {
        return entry.at();
    }

    public String act() {
        return Visible.line(entry.act());
    }

    public String object() {
        return Visible.line(entry.object());
    }

    public String by() {
        return Visible.line(entry.by());
    }

    public String why() {
        return Visible.line(entry.why());
    }

    /** What else it says, in a line. */
    public String details() {
        StringBuilder details = new StringBuilder();
        facts.forEach((name, value) -> details.append(details.isEmpty() ? "" : " · ")
                .append(Visible.line(name))
                .append(": ")
                .append(Visible.line(value)));
        return details.toString();
    }

    public String hash() {
        return Visible.line(entry.hash());
    }

    /** Enough of the hash to recognise it by. */
    public String shortHash() {
        return hash().substring(0, Math.min(12, hash().length()));
    }
}
