package org.dateline.gate;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.dateline.media.Picture;

/** Says how copy stands to a rule: one method a kind, without looking anything up. */
final class Checks {

    private Checks() {}

    static Verdict check(Kind kind, Terms terms, Reading reading) {
        return switch (kind) {
            case HEADLINE_LENGTH -> headline(terms, reading);
            case SUMMARY -> present(!reading.copy().summary().isEmpty(), kind);
            case SECTION -> present(reading.copy().section() != null, kind);
            case DATELINE -> DatelineSigns.check(reading);
            case ALT_TEXT -> pictures(reading, picture -> picture.isDescribed(), kind);
            case CREDIT -> pictures(reading, picture -> !picture.creditLine().isBlank(), kind);
            case DEAD_LINKS -> links(reading);
            case WIRE_LINES -> WireLines.check(terms, reading);
            case HOUSE_STYLE -> HouseStyle.check(terms, reading);
            case EMBARGO -> embargo(reading);
        };
    }

    private static Verdict headline(Terms terms, Reading reading) {
        int width = Letters.width(reading.copy().headline());
        if (terms.most() > 0 && width > terms.most()) {
            return Verdict.of(flaw("gate.flaw.headline.long", width, terms.most()));
        }
        if (width < terms.least()) {
            return Verdict.of(flaw("gate.flaw.headline.short", width, terms.least()));
        }
        return Verdict.passed();
    }

    private static Flaw flaw(String key, int width, int bound) {
        return new Flaw(key, "headline", String.valueOf(width), String.valueOf(bound));
    }

    private static Verdict present(boolean there, Kind kind) {
        return there ? Verdict.passed() : Verdict.of(new Flaw("gate.flaw." + kind.key(), kind.field()));
    }

    private static Verdict pictures(Reading reading, Predicate<Picture> fine, Kind kind) {
        Long lead = reading.copy().lead().picture();
        List<Flaw> flaws = reading.shown().stream()
                .filter(fine.negate())
                .map(picture -> new Flaw(
                        "gate.flaw." + kind.key(),
                        lead != null && lead == picture.id() ? "leadPicture" : kind.field(),
                        String.valueOf(picture.id()),
                        picture.fileName()))
                .toList();
        return reading.copy().pictures().isEmpty() ? Verdict.NOTHING_TO_SEE : Verdict.of(flaws);
    }

    private static Verdict links(Reading reading) {
        List<Flaw> flaws = reading.links().stream()
                .filter(reading.dead()::contains)
                .map(link -> new Flaw("gate.flaw.deadlinks", "body", shown(link)))
                .toList();
        return reading.links().isEmpty() ? Verdict.NOTHING_TO_SEE : Verdict.of(flaws);
    }

    private static String shown(String link) {
        return link.length() <= 120 ? link : link.substring(0, 119) + "…";
    }

    private static Verdict embargo(Reading reading) {
        Instant until = reading.context().embargoUntil();
        if (until == null) {
            return Verdict.NOTHING_TO_SEE;
        }
        return reading.context().goesOutAt().isBefore(until)
                ? Verdict.of(new Flaw("gate.flaw.embargo", Kind.EMBARGO.field(), until.toString()))
                : Verdict.passed();
    }
}
