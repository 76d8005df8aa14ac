package org.dateline.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is called in a text by {@code @} and the name they sign in with. An address of mail or of the web calls nobody; the longest
 * name that is known counts, and in scripts without blanks it may be followed by more text at once.
 */
final class Calls {

    private static final Pattern CALL = Pattern.compile(
            "(?<![\\w@./\\u00C0-\\u024F\\u0370-\\u06FF-])@([\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}._-]{1,59})");

    private Calls() {}

    /** A stretch of a comment: the name of somebody it calls, or other words. */
    record Said(String words, boolean call) {}

    /** The colleagues a text calls, at most so many. */
    static Set<String> of(String text, Set<String> known, int most) {
        Set<String> called = new LinkedHashSet<>();
        Matcher calls = CALL.matcher(text);
        while (calls.find() && called.size() < most) {
            String name = longest(calls.group(1), known);
            if (name != null) {
                called.add(normalized(name));
            }
        }
        return called;
    }

    /** What looks like a call but calls nobody. */
    static Set<String> unknown(String text, Set<String> known) {
        Set<String> unknown = new LinkedHashSet<>();
        Matcher calls = CALL.matcher(text);
        while (calls.find()) {
            if (longest(calls.group(1), known) == null) {
                unknown.add(calls.group(1));
            }
        }
        return unknown;
    }

    /** The text in stretches, with the calls of these colleagues apart. */
    static List<Said> said(String text, Set<String> called) {
        List<Said> said = new ArrayList<>();
        int from = 0;
        Matcher calls = called.isEmpty() ? null : CALL.matcher(text);
        while (calls != null && calls.find()) {
            String name = longest(calls.group(1), called);
            if (name != null) {
                add(said, text.substring(from, calls.start()), false);
                from = calls.start() + 1 + name.length();
                add(said, text.substring(calls.start(), from), true);
            }
        }
        add(said, text.substring(from), false);
        return said;
    }

    private static void add(List<Said> said, String words, boolean call) {
        if (!words.isEmpty()) {
            said.add(new Said(words, call));
        }
    }

    private static @Nullable String longest(String word, Set<String> known) {
        for (int end = word.length(); end >= 2; end--) {
            if (isEnd(word, end) && known.contains(normalized(word.substring(0, end)))) {
                return word.substring(0, end);
            }
        }
        return null;
    }

    /** Whether a name may end here: not in the middle of a word that blanks would set apart. */
    private static boolean isEnd(String word, int end) {
        if (end == word.length()) {
            return true;
        }
        int next = word.codePointAt(end);
        return Character.isIdeographic(next)
                || Character.getType(next) == Character.OTHER_LETTER
                        && Character.UnicodeScript.of(next) != Character.UnicodeScript.of(word.codePointBefore(end))
                || "._-".indexOf(next) >= 0;
    }

    private static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
