package org.dateline.gate;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.shared.Typed;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A rule as a chief types it. */
record RuleForm(
        @Nullable String kind,
        @Nullable String source,
        @Nullable String severity,
        @Nullable String least,
        @Nullable String most,
        @Nullable String words,
        @Nullable String version) {

    private static final int LONGEST_LINE = 200;

    static RuleForm of(GateRule rule) {
        Source source = rule.source();
        Terms terms = rule.terms();
        return new RuleForm(
                rule.kind().code(),
                source == null ? "" : source.slug(),
                rule.severity().name(),
                String.valueOf(terms.least()),
                String.valueOf(terms.most()),
                terms.words(),
                String.valueOf(rule.version()));
    }

    static RuleForm of(@Nullable Kind kind) {
        return new RuleForm(kind == null ? "" : kind.code(), "", Severity.WARN.name(), "0", "0", "", "");
    }

    @Nullable
    Kind known() {
        return Kind.of(Typed.text(kind));
    }

    Severity strictness() {
        return Severity.valueOf(Typed.text(severity));
    }

    /** What of it the kind uses; the rest is left out. */
    Terms terms(Kind of) {
        return new Terms(
                of.hasLength() ? Integer.parseInt(number(least)) : 0,
                of.hasLength() ? Integer.parseInt(number(most)) : 0,
                of.hasList() ? String.join("\n", lines()) : "");
    }

    void check(@Nullable Kind of, Errors errors) {
        if (of == null) {
            errors.rejectValue("kind", "gate.kind.unknown");
            return;
        }
        if (Stream.of(Severity.values()).noneMatch(one -> one.name().equals(Typed.text(severity)))) {
            errors.rejectValue("severity", "gate.severity.unknown");
        }
        if (of.hasLength()) {
            checkLength(errors);
        }
        if (of.hasList()) {
            checkList(of, errors);
        }
    }

    private void checkLength(Errors errors) {
        Stream.of("least", "most")
                .filter(field -> !number(field.equals("least") ? least : most).matches("\\d{1,3}"))
                .forEach(field -> errors.rejectValue(field, "gate.length.wrong"));
        if (!errors.hasErrors()) {
            int high = Integer.parseInt(number(most));
            if (high > 0 && high < Integer.parseInt(number(least))) {
                errors.rejectValue("most", "gate.length.crossed");
            }
        }
    }

    private void checkList(Kind of, Errors errors) {
        List<String> lines = lines();
        if (lines.size() > Terms.MOST_LINES || String.join("\n", lines).length() > 20_000) {
            errors.rejectValue("words", "gate.words.many", new Object[] {String.valueOf(Terms.MOST_LINES)}, null);
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            String bare = line.replaceFirst("^[=*]", "").strip();
            boolean fine = of.hasWords() ? HouseStyle.Word.of(line).isPresent() : !bare.isEmpty();
            if (!fine || line.length() > LONGEST_LINE) {
                String key = of.hasWords() ? "gate.words.wrong" : "gate.phrases.wrong";
                errors.rejectValue("words", key, new Object[] {String.valueOf(at + 1), shown(line)}, null);
                return;
            }
        }
    }

    private List<String> lines() {
        return Typed.text(words)
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String shown(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static String number(@Nullable String typed) {
        String number = Typed.text(typed);
        return number.isEmpty() ? "0" : number;
    }
}
