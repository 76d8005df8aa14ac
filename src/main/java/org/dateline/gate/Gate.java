package org.dateline.gate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Copy;
import org.dateline.article.GateContext;
import org.dateline.article.GateFinding;
import org.dateline.article.PublicationGate;
import org.dateline.site.Wording;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds copy against the rules in force for its source: at most three queries, and no other host is asked. */
@Component
@Transactional(readOnly = true)
class Gate implements PublicationGate {

    private final GateRules rules;
    private final Knowledge knowledge;
    private final Wording wording;

    Gate(GateRules rules, Knowledge knowledge, Wording wording) {
        this.rules = rules;
        this.knowledge = knowledge;
        this.wording = wording;
    }

    @Override
    public List<GateFinding> check(Copy copy, GateContext context) {
        return stands(copy, context).stream()
                .flatMap(stand -> stand.findings().stream())
                .sorted(Comparator.comparing(finding -> !finding.blocking()))
                .toList();
    }

    /** How copy stands to each rule in force, in the order of the kinds. */
    public List<Stand> stands(Copy copy, GateContext context) {
        Reading reading = knowledge.complete(Reading.of(copy, context));
        return inForce(copy.source()).values().stream()
                .map(rule -> stand(rule, reading))
                .toList();
    }

    private Stand stand(GateRule rule, Reading reading) {
        boolean own = rule.source() != null;
        if (rule.severity() == Severity.OFF) {
            return new Stand(rule.kind(), Severity.OFF, own, Verdict.NOTHING_TO_SEE, List.of());
        }
        Verdict verdict = Checks.check(rule.kind(), rule.terms(), reading);
        return new Stand(
                rule.kind(),
                rule.severity(),
                own,
                verdict,
                verdict.flaws().stream().map(flaw -> flaw.in(wording)).toList());
    }

    private Map<Kind, GateRule> inForce(@Nullable Source source) {
        Map<Kind, GateRule> inForce = new EnumMap<>(Kind.class);
        for (GateRule rule : rules.inForce(source == null ? 0 : source.id())) {
            inForce.merge(rule.kind(), rule, (one, other) -> one.source() != null ? one : other);
        }
        return inForce;
    }
}
