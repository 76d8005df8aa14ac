package org.dateline.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises copy that {@link Cleaning} would leave as it is, so that most of what is read from our own database, and much of
 * what wires send, need not be taken apart: paragraphs and subheadings of plain words with links, strong and em. It knows only
 * the one way our cleaning writes them, and leaves whatever else there is to the cleaning: doubt costs time, never safety.
 */
final class CleanAlready {

    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3");

    /** The order in which marks stand in each other. */
    private static final String ORDER = "a strong em";

    private final String html;
    private int at;

    private final Deque<String> open = new ArrayDeque<>();

    /** For each open element whether it has a letter or a digit yet. */
    private final Deque<Boolean> worded = new ArrayDeque<>();

    private boolean afterSpace;
    private String justClosed = "";

    private CleanAlready(String html) {
        this.html = html;
    }

    /** The same copy as it is cleaned, its blocks a line each; null if that has to be found out by cleaning it. */
    static @Nullable String read(String html) {
        return html.startsWith("<p>") || html.startsWith("<h") ? new CleanAlready(html).read() : null;
    }

    private @Nullable String read() {
        StringBuilder lines = null;
        int from = 0;
        while (at < html.length()) {
            if (!block()) {
                return null;
            }
            int end = at;
            while (at < html.length() && isSpace(html.charAt(at))) {
                at++;
            }
            boolean line = at == html.length() ? at == end : at == end + 1 && html.charAt(end) == '\n';
            if (!line) {
                lines = lines == null ? new StringBuilder(html.length() + 16) : lines;
                lines.append(html, from, end).append(at < html.length() ? "\n" : "");
                from = at;
            }
        }
        return lines == null ? html : lines.append(html, from, html.length()).toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private boolean block() {
        String name = opened();
        if (name == null || !BLOCKS.contains(name)) {
            return false;
        }
        open(name);
        afterSpace = true;
        while (open.size() > 0) {
            if (at >= html.length()) {
                return false;
            }
            char c = html.charAt(at);
            if (c != '<' ? !word(c) : !tag()) {
                return false;
            }
        }
        return !afterSpace;
    }

    private void open(String name) {
        open.push(name);
        worded.push(false);
        justClosed = "";
    }

    /** A character of the words. Anything that might be invisible, or written in another way, is left to the cleaning. */
    private boolean word(char c) {
        justClosed = "";
        if (c == ' ') {
            boolean single = !afterSpace;
            afterSpace = true;
            at++;
            return single;
        }
        afterSpace = false;
        if (c == '&') {
            int end = html.startsWith("&amp;", at)
                    ? 5
                    : html.startsWith("&lt;", at) || html.startsWith("&gt;", at) ? 4 : 0;
            at += end;
            return end > 0;
        }
        if (Character.isHighSurrogate(c)) {
            boolean whole = at + 1 < html.length() && Character.isLowSurrogate(html.charAt(at + 1));
            boolean plain = whole && Character.isDefined(html.codePointAt(at));
            at += 2;
            return plain;
        }
        at++;
        if (Character.isLetterOrDigit(c)) {
            worded.pop();
            worded.push(true);
            return true;
        }
        return isPlain(c);
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F && c != '>'
                || switch (Character.getType(c)) {
                    case Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.CURRENCY_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.OTHER_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK -> c > 0x9F;
                    default -> false;
                };
    }

    private boolean tag() {
        if (html.startsWith("</", at)) {
            return closed();
        }
        String before = justClosed;
        String name = opened();
        if (name == null || name.equals(before) || !ORDER.contains(name) || isAfter(name)) {
            return false;
        }
        open(name);
        return true;
    }

    /** Whether an element that has to stand in this one is open. */
    private boolean isAfter(String name) {
        String outer = open.element();
        return !BLOCKS.contains(outer) && ORDER.indexOf(outer) >= ORDER.indexOf(name);
    }

    private boolean closed() {
        String name = open.pop();
        if (!html.startsWith("</" + name + ">", at)) {
            return false;
        }
        at += name.length() + 3;
        justClosed = name;
        boolean words = worded.pop();
        if (words && !worded.isEmpty()) {
            worded.pop();
            worded.push(true);
        }
        return words;
    }

    /** The name of the element that begins here; null unless it is written as we write it. */
    private @Nullable String opened() {
        int end = html.indexOf('>', at);
        if (end < 0 || html.charAt(at) != '<') {
            return null;
        }
        String tag = html.substring(at + 1, end);
        at = end + 1;
        if (tag.startsWith("a href=\"") && tag.endsWith("\"") && isAddress(tag.substring(8, tag.length() - 1))) {
            return "a";
        }
        return BLOCKS.contains(tag) || tag.equals("strong") || tag.equals("em") ? tag : null;
    }

    private static boolean isAddress(String written) {
        return written.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '&')
                && Links.isAllowed(written);
    }
}
