package org.dateline.policy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newsroom's rule of who has to agree; of several occasions at once, the strictest counts. */
@Component
@Transactional(readOnly = true)
public class ApprovalPolicy {

    private final ApprovalRules rules;
    private final ApplicationEventPublisher events;

    ApprovalPolicy(ApprovalRules rules, ApplicationEventPublisher events) {
        this.rules = rules;
        this.events = events;
    }

    /** How many people besides its author have to approve what is all of these at once. */
    public int approvals(Collection<Occasion> occasions) {
        return rules.findAll().stream()
                .filter(rule -> occasions.contains(rule.occasion()))
                .mapToInt(ApprovalRule::approvals)
                .max()
                .orElse(0);
    }

    /** The rule of each occasion, in their order. */
    Map<Occasion, Integer> rules() {
        Map<Occasion, Integer> all = new EnumMap<>(Occasion.class);
        rules.findAll().forEach(rule -> all.put(rule.occasion(), rule.approvals()));
        return all;
    }

    @Transactional
    void require(Map<Occasion, Integer> numbers, String by) {
        for (ApprovalRule rule : rules.findAll()) {
            int before = rule.approvals();
            int after = numbers.getOrDefault(rule.occasion(), before);
            if (after != before) {
                rule.require(after);
                rules.save(rule);
                events.publishEvent(PolicyChanged.of(rule.occasion(), before, after, by));
            }
        }
    }
}
