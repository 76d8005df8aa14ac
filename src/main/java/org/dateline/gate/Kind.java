package org.dateline.gate;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule looks at, in the order an editor is told. */
enum Kind {
    HEADLINE_LENGTH("headline", Needs.LENGTH),
    SUMMARY("summary", Needs.NOTHING),
    SECTION("section", Needs.NOTHING),
    DATELINE("datelinePlace", Needs.NOTHING),
    ALT_TEXT("body", Needs.NOTHING),
    CREDIT("body", Needs.NOTHING),
    DEAD_LINKS("body", Needs.NOTHING),
    WIRE_LINES("body", Needs.PHRASES),
    HOUSE_STYLE("body", Needs.WORDS),
    EMBARGO("publishedAt", Needs.NOTHING);

    /** What a chief sets besides how strict it is. */
    enum Needs {
        NOTHING,
        /** The fewest and the most characters. */
        LENGTH,
        /** One phrase a line. */
        PHRASES,
        /** One {@code wrong => right} a line. */
        WORDS
    }

    private final String field;
    private final Needs needs;

    Kind(String field, Needs needs) {
        this.field = field;
        this.needs = needs;
    }

    static @Nullable Kind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Its name in addresses, forms and findings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the keys of messages. */
    public String key() {
        return code().replace("-", "");
    }

    /** The field of the article form it is about. */
    public String field() {
        return field;
    }

    public boolean hasLength() {
        return needs == Needs.LENGTH;
    }

    public boolean hasPhrases() {
        return needs == Needs.PHRASES;
    }

    public boolean hasWords() {
        return needs == Needs.WORDS;
    }

    public boolean hasList() {
        return hasPhrases() || hasWords();
    }
}
