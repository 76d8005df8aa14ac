package org.dateline.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the words of a text are taken apart. Each way has fields of its own, as one field has one analysis; a text is only
 * in those of its language, and a word is looked for in all that its script allows.
 */
enum Tongue {
    ENGLISH("en"),
    CHINESE("zh"),
    RUSSIAN("ru"),
    ARABIC("ar"),
    FRENCH("fr"),
    SPANISH("es"),
    /** Every other language: words as they stand; Japanese and Korean in pairs of letters, as Chinese. */
    OTHER("other");

    private static final Set<UnicodeScript> UNSPACED =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private final String word;

    Tongue(String word) {
        this.word = word;
    }

    /** The name of its analysis. */
    String word() {
        return word;
    }

    static Tongue of(String languageTag) {
        String language = Locale.forLanguageTag(languageTag).getLanguage();
        for (Tongue tongue : values()) {
            if (tongue.word.equals(language)) {
                return tongue;
            }
        }
        return OTHER;
    }

    /** Where a word may be found: names and figures in Latin letters stand in texts of every language. */
    static List<Tongue> of(UnicodeScript script) {
        List<Tongue> tongues = new ArrayList<>();
        if (isUnspaced(script)) {
            tongues.add(CHINESE);
        } else if (script == UnicodeScript.CYRILLIC) {
            tongues.add(RUSSIAN);
        } else if (script == UnicodeScript.ARABIC) {
            tongues.add(ARABIC);
        } else {
            return List.of(values());
        }
        tongues.add(OTHER);
        return tongues;
    }

    /** Whether words of it stand without spaces between them. */
    static boolean isUnspaced(UnicodeScript script) {
        return UNSPACED.contains(script);
    }

    String headline() {
        return "headline_" + word;
    }

    String summary() {
        return "summary_" + word;
    }

    String body() {
        return "body_" + word;
    }
}
