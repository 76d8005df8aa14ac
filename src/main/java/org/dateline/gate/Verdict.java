package org.dateline.gate;

import java.util.List;

/**
 * How copy stands to one rule.
 *
 * @param applies whether there is anything in it that the rule looks at
 */
record Verdict(boolean applies, List<Flaw> flaws) {

    /** As many flaws of one kind as an editor is told at once. */
    static final int MOST = 5;

    static final Verdict NOTHING_TO_SEE = new Verdict(false, List.of());

    static Verdict of(List<Flaw> flaws) {
        return new Verdict(true, flaws.subList(0, Math.min(MOST, flaws.size())));
    }

    static Verdict of(Flaw flaw) {
        return new Verdict(true, List.of(flaw));
    }

    static Verdict passed() {
        return new Verdict(true, List.of());
    }
}
