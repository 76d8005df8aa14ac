package org.dateline.media;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.media.Embedded.Field;
import org.dateline.shared.Reuse;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A picture's description as an editor types it. */
record PictureForm(
        @Nullable String alt,
        @Nullable String decorative,
        @Nullable String caption,
        @Nullable String creditLine,
        @Nullable String creator,
        @Nullable String licence,
        @Nullable String digitalSourceType,
        @Nullable String reuse,
        @Nullable String focalX,
        @Nullable String focalY,
        @Nullable String version) {

    private static final String PERCENT = "100|[0-9]{1,2}(\\.[0-9]{1,2})?";

    /** What a file says in a field, where that is not what the form says. */
    public record Difference(String field, String origin, String words) {}

    static PictureForm of(Picture picture) {
        return of(
                picture.words(),
                picture.lending().reuse().name(),
                percent(picture.focus().x()),
                percent(picture.focus().y()),
                "" + picture.version());
    }

    private static PictureForm of(PictureWords words, String reuse, String x, String y, String version) {
        return new PictureForm(
                words.alt(),
                words.decorative() ? "on" : null,
                words.caption(),
                words.creditLine(),
                words.creator(),
                words.licence(),
                words.digitalSourceType(),
                reuse,
                x,
                y,
                version);
    }

    /** The same form with one field as the file has it. */
    PictureForm with(Field field, String said) {
        PictureWords typed = words();
        PictureWords taken = new PictureWords(
                field == Field.ALT ? said : typed.alt(),
                typed.decorative(),
                field == Field.CAPTION ? said : typed.caption(),
                field == Field.CREDIT_LINE ? said : typed.creditLine(),
                field == Field.CREATOR ? said : typed.creator(),
                field == Field.LICENCE ? said : typed.licence(),
                field == Field.DIGITAL_SOURCE_TYPE ? said : typed.digitalSourceType());
        return of(taken, Typed.line(reuse), Typed.line(focalX), Typed.line(focalY), Typed.line(version));
    }

    PictureWords words() {
        return new PictureWords(
                Typed.text(alt),
                decorative != null,
                Typed.text(caption),
                Typed.line(creditLine),
                Typed.line(creator),
                Typed.line(licence),
                Typed.line(digitalSourceType));
    }

    void check(BindingResult errors) {
        PictureWords typed = words();
        for (Field field : Field.values()) {
            if (typed.in(field).length() > field.longest()) {
                errors.rejectValue(name(field), "media.long", new Object[] {field.longest()}, null);
            }
        }
        if (typed.decorative() && !typed.alt().isEmpty()) {
            errors.rejectValue("alt", "media.alt.decorative");
        }
        if (!typed.digitalSourceType().isEmpty() && DigitalSource.of(typed.digitalSourceType()) == null) {
            errors.rejectValue("digitalSourceType", "media.digitalSourceType.unknown");
        }
        if (!Typed.line(reuse).matches("|USUAL|ALLOWED|FORBIDDEN")) {
            errors.rejectValue("reuse", "media.reuse.unknown");
        }
        for (String side : List.of("focalX", "focalY")) {
            String value = Typed.line(side.equals("focalX") ? focalX : focalY);
            if (!value.matches(PERCENT)) {
                errors.rejectValue(side, "media.focal.wrong");
            }
        }
    }

    /** Whether others may carry it; null leaves that as it is. */
    @Nullable
    Lending lending() {
        return Typed.line(reuse).isEmpty() ? null : new Lending(Reuse.valueOf(Typed.line(reuse)));
    }

    Focus focus() {
        return new Focus(Double.parseDouble(Typed.line(focalX)) / 100, Double.parseDouble(Typed.line(focalY)) / 100);
    }

    List<Difference> differences(Picture picture) {
        PictureWords typed = words();
        List<Difference> differences = new ArrayList<>();
        for (Embedded said : picture.embedded()) {
            boolean moot = said.field() == Field.ALT && typed.decorative();
            if (!moot && !said.words().equals(typed.in(said.field()))) {
                differences.add(new Difference(name(said.field()), said.origin().name(), said.words()));
            }
        }
        differences.sort(Comparator.comparing(Difference::field).thenComparing(Difference::origin));
        return differences;
    }

    static String name(Field field) {
        return switch (field) {
            case ALT -> "alt";
            case CAPTION -> "caption";
            case CREDIT_LINE -> "creditLine";
            case CREATOR -> "creator";
            case LICENCE -> "licence";
            case DIGITAL_SOURCE_TYPE -> "digitalSourceType";
        };
    }

    private static String percent(double part) {
        return BigDecimal.valueOf(part * 100)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
