package org.dateline.intake;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** How many pieces of a file became what. */
record Totals(long taken, long changed, long unchanged, long skipped, long bad) {

    static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    Totals and(Collection<Outcome> outcomes) {
        return new Totals(
                taken + count(outcomes, Outcome.Kind.TAKEN),
                changed + count(outcomes, Outcome.Kind.CHANGED),
                unchanged + count(outcomes, Outcome.Kind.UNCHANGED),
                skipped + count(outcomes, Outcome.Kind.SKIPPED),
                bad + count(outcomes, Outcome.Kind.BAD));
    }

    private static long count(Collection<Outcome> outcomes, Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    /** As the audit log keeps them. */
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("taken", String.valueOf(taken));
        facts.put("changed", String.valueOf(changed));
        facts.put("unchanged", String.valueOf(unchanged));
        facts.put("skipped", String.valueOf(skipped));
        facts.put("bad", String.valueOf(bad));
        return facts;
    }
}
