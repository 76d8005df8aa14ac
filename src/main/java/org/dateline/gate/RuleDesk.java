package org.dateline.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.source.Source;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Changes the rules of the gate, one method an act, and announces each for the audit log. */
@Service
@InTurn
class RuleDesk {

    /** What became of an act. */
    enum Done {
        YES,
        /** Somebody changed the rule meanwhile. */
        MEANWHILE,
        /** There is another rule at that place. */
        TAKEN
    }

    private final GateRules rules;
    private final Trials trials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleDesk(GateRules rules, Trials trials, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.trials = trials;
        this.events = events;
        this.clock = clock;
    }

    /** Writes a rule that is not in force yet; null if one is on trial there. */
    public @Nullable GateRule add(Kind kind, @Nullable Source source, Severity severity, Terms terms, String by) {
        if (rules.at(GateRule.place(kind, source, GateRule.Status.TRIAL)) != null) {
            return null;
        }
        GateRule rule = rules.save(new GateRule(kind, source, severity, terms, clock.instant(), by));
        announce("rule.add", rule, by, Map.of());
        return rule;
    }

    public Done change(long id, int version, Severity severity, Terms terms, String by) {
        GateRule rule = rules.whole(id);
        if (rule == null || rule.version() != version) {
            return Done.MEANWHILE;
        }
        Map<String, String> before = facts(rule, "was.");
        rule.change(severity, terms, clock.instant(), by);
        rules.save(rule);
        announce("rule.change", rule, by, before);
        return Done.YES;
    }

    /** Puts a rule in force, in the place of the one that is; asking twice changes nothing. */
    public Done switchOn(long id, int version, String by) {
        GateRule rule = rules.whole(id);
        if (rule == null || rule.version() != version) {
            return rule != null && rule.isOn() ? Done.YES : Done.MEANWHILE;
        }
        if (rule.isOn()) {
            return Done.YES;
        }
        GateRule replaced = rules.at(GateRule.place(rule.kind(), rule.source(), GateRule.Status.ON));
        Map<String, String> before = replaced == null ? Map.of() : facts(replaced, "was.");
        if (replaced != null) {
            rules.delete(replaced);
            rules.flush();
        }
        Instant now = clock.instant();
        rule.turn(GateRule.Status.ON, now, by);
        rules.save(rule);
        announce("rule.switch-on", rule, by, before);
        return Done.YES;
    }

    /** Takes a rule out of force and keeps it on trial, unless another is on trial there. */
    public Done switchOff(long id, int version, String by) {
        GateRule rule = rules.whole(id);
        if (rule == null || rule.version() != version) {
            return rule != null && !rule.isOn() ? Done.YES : Done.MEANWHILE;
        }
        if (!rule.isOn()) {
            return Done.YES;
        }
        if (rules.at(GateRule.place(rule.kind(), rule.source(), GateRule.Status.TRIAL)) != null) {
            return Done.TAKEN;
        }
        rule.turn(GateRule.Status.TRIAL, clock.instant(), by);
        rules.save(rule);
        announce("rule.switch-off", rule, by, Map.of());
        return Done.YES;
    }

    /** Deletes a rule; one that is gone already is no mistake. */
    public Done delete(long id, int version, String by) {
        GateRule rule = rules.whole(id);
        if (rule == null) {
            return Done.YES;
        }
        if (rule.version() != version) {
            return Done.MEANWHILE;
        }
        rules.delete(rule);
        trials.forget(id);
        announce("rule.delete", rule, by, Map.of());
        return Done.YES;
    }

    private void announce(String act, GateRule rule, String by, Map<String, String> before) {
        Map<String, String> facts = new TreeMap<>(before);
        facts.putAll(facts(rule, ""));
        events.publishEvent(new GateRuleChanged(act, "gate/" + rule.id(), by, facts));
    }

    private static Map<String, String> facts(GateRule rule, String prefix) {
        Source source = rule.source();
        Terms terms = rule.terms();
        Map<String, String> facts = new TreeMap<>();
        facts.put(prefix + "kind", rule.kind().code());
        facts.put(prefix + "source", source == null ? "all" : source.slug());
        facts.put(prefix + "severity", rule.severity().name());
        facts.put(prefix + "on", String.valueOf(rule.isOn()));
        if (rule.kind().hasLength()) {
            facts.put(prefix + "length", terms.least() + "-" + terms.most());
        }
        if (rule.kind().hasList()) {
            facts.put(prefix + "words", terms.words());
        }
        return facts;
    }
}
