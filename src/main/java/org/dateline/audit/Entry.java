package org.dateline.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.shared.Deed;
import org.dateline.shared.Visible;

/**
 * One line of the log. Its hash covers all that it says and the hash before it, as SHA-256 of the UTF-8 of a JSON list of eight
 * texts, so that no two different entries are written the same (decision 16 has the recipe).
 *
 * @param number 1 for the first, without gaps
 * @param facts a JSON object of texts, as {@link Json} writes it
 */
record Entry(
        long number,
        Instant at,
        String act,
        String object,
        String by,
        String why,
        String facts,
        String previousHash,
        String hash) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_OBJECT = 200;
    static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_FACT = 500;
    private static final int LONGEST_FACTS = 20_000;

    /** The entry that comes after this head. */
    static Entry after(Head head, Deed deed, String by, Instant at) {
        Entry blank = new Entry(
                head.number() + 1,
                at.truncatedTo(ChronoUnit.MILLIS),
                Visible.line(deed.act(), LONGEST_NAME),
                Visible.line(deed.object(), LONGEST_OBJECT),
                Visible.line(by, LONGEST_NAME),
                Visible.line(deed.why(), LONGEST_REASON),
                written(deed.facts()),
                head.hash(),
                "");
        return blank.sealed();
    }

    /** The same with the hash it should have. */
    Entry sealed() {
        return new Entry(number, at, act, object, by, why, facts, previousHash, digest());
    }

    /** The same under another number. */
    Entry numbered(long other) {
        return new Entry(other, at, act, object, by, why, facts, previousHash, hash);
    }

    private static String written(Map<String, String> facts) {
        Map<String, String> kept = new TreeMap<>();
        int length = 2;
        for (Map.Entry<String, String> fact : new TreeMap<>(facts).entrySet()) {
            String name = Visible.line(fact.getKey(), LONGEST_NAME);
            String value = Visible.line(fact.getValue(), LONGEST_FACT);
            length += Json.text(name).length() + Json.text(value).length() + 2;
            if (length > LONGEST_FACTS - 10) {
                kept.put(Visible.CUT, Visible.CUT);
                break;
            }
            kept.put(name, value);
        }
        return Json.object(kept);
    }

    /** The hash that belongs to what the entry says. */
    String digest() {
        return Json.digest(Json.list(String.valueOf(number), at.toString(), act, object, by, why, facts, previousHash));
    }

    /** The entry on one line, for machines. */
    String json() {
        Map<String, String> known = Json.read(facts);
        boolean whole = known != null && Json.object(known).equals(facts);
        return "{\"number\":%d,\"at\":%s,\"act\":%s,\"object\":%s,\"by\":%s,\"why\":%s,\"facts\":%s,\"previousHash\":%s,\"hash\":%s}"
                .formatted(
                        number,
                        Json.text(at.toString()),
                        Json.text(act),
                        Json.text(object),
                        Json.text(by),
                        Json.text(why),
                        whole ? facts : Json.text(facts),
                        Json.text(previousHash),
                        Json.text(hash));
    }
}
