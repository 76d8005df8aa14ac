package org.dateline.policy;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How many people have to approve on each occasion, as a chief types it, and how many did when the form was drawn. */
record PolicyForm(
        @Nullable String ownCopy,
        @Nullable String wireCopy,
        @Nullable String urgent,
        @Nullable String reinstatement,
        @Nullable String seen) {

    static PolicyForm of(Map<Occasion, Integer> rules) {
        return new PolicyForm(
                String.valueOf(rules.get(Occasion.OWN_COPY)),
                String.valueOf(rules.get(Occasion.WIRE_COPY)),
                String.valueOf(rules.get(Occasion.URGENT)),
                String.valueOf(rules.get(Occasion.REINSTATEMENT)),
                rules.toString());
    }

    /** What a field holds, by its name. */
    public String value(String field) {
        String typed = switch (field) {
            case "ownCopy" -> ownCopy;
            case "wireCopy" -> wireCopy;
            case "urgent" -> urgent;
            default -> reinstatement;
        };
        return typed == null ? "" : typed;
    }

    void check(Map<Occasion, Integer> now, Errors errors) {
        check("ownCopy", ownCopy, errors);
        check("wireCopy", wireCopy, errors);
        check("urgent", urgent, errors);
        check("reinstatement", reinstatement, errors);
        if (!now.toString().equals(seen)) {
            errors.reject("policy.changed.meanwhile");
        }
    }

    private static void check(String field, @Nullable String typed, Errors errors) {
        if (typed == null || !typed.matches("[0-" + ApprovalRule.MOST + "]")) {
            errors.rejectValue(field, "policy.wrong");
        }
    }

    /** What was typed, once it is checked. */
    Map<Occasion, Integer> rules() {
        Map<Occasion, Integer> rules = new EnumMap<>(Occasion.class);
        rules.put(Occasion.OWN_COPY, Integer.valueOf(String.valueOf(ownCopy)));
        rules.put(Occasion.WIRE_COPY, Integer.valueOf(String.valueOf(wireCopy)));
        rules.put(Occasion.URGENT, Integer.valueOf(String.valueOf(urgent)));
        rules.put(Occasion.REINSTATEMENT, Integer.valueOf(String.valueOf(reinstatement)));
        return rules;
    }
}
