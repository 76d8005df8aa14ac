package org.dateline.article;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * That something was done to a story: announced in the transaction that did it, and kept until everybody who listens
 * has followed.
 *
 * @param act the number of its row, by which listeners know that they have followed already
 * @param late whether a schedule asked for it and it was done noticeably after its time
 */
public record ArticleActed(
        long act, long article, ActKind kind, int revision, Instant at, String by, String note, boolean late)
        implements Audited {

    @Override
    public Deed deed() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("act", String.valueOf(act));
        facts.put("revision", String.valueOf(revision));
        if (late) {
            facts.put("late", "true");
        }
        return new Deed(kind.word(), "article/" + article, by, note, facts);
    }
}
