package org.dateline.gate;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.article.GateFinding;

/**
 * How a draft stands to one rule in force, with the sentences that say so.
 *
 * @param own whether the rule is the source's own
 */
record Stand(Kind kind, Severity severity, boolean own, Verdict verdict, List<String> sentences) {

    /** What of it: the name of a message. */
    public String outcome() {
        if (severity == Severity.OFF) {
            return "off";
        }
        if (verdict.flaws().isEmpty()) {
            return verdict.applies() ? "passed" : "idle";
        }
        return severity == Severity.BLOCK ? "blocking" : "warning";
    }

    List<GateFinding> findings() {
        List<Flaw> flaws = verdict.flaws();
        return IntStream.range(0, flaws.size())
                .mapToObj(at -> new GateFinding(
                        kind.code(),
                        severity == Severity.BLOCK,
                        sentences.get(at),
                        flaws.get(at).field()))
                .toList();
    }
}
