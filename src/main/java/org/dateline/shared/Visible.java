package org.dateline.shared;

import java.util.regex.Pattern;

/**
 * Text from outside on one honest line: what would break the line, colour it, turn it round or hide in it is written out, as
 * {@code \n} or {@code \u202E}. Said twice, it stays as it is.
 */
public final class Visible {

    /** What stands at the end of a text that was cut. */
    public static final String CUT = "\u2026";

    /**
     * Controls, soft hyphens, marks of direction, separators, things without width, tags and half characters. Ranges and not
     * categories, which grow with each Java; joiners are left out, being letters' own in many scripts.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x{0}-\\x{1F}\\x{7F}-\\x{9F}\\x{AD}\\x{61C}\\x{180E}\\x{200B}"
                    + "\\x{200E}\\x{200F}\\x{2028}-\\x{202E}\\x{2060}-\\x{206F}\\x{D800}-\\x{DFFF}\\x{FEFF}"
                    + "\\x{FFF0}-\\x{FFFB}\\x{FFFE}\\x{FFFF}\\x{E0000}-\\x{E0FFF}]");

    private Visible() {}

    /** The whole text on one line. */
    public static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(found -> "\\\\" + written(found.group()));
    }

    /** The text on one line of at most so many UTF-16 units; one that was longer ends with {@link #CUT}. */
    public static String line(String text, int longest) {
        boolean beyond = text.length() > longest;
        String line = line(beyond ? text.substring(0, longest) : text);
        if (!beyond && line.length() <= longest) {
            return line;
        }
        int end = Math.min(line.length(), longest - 1);
        if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + CUT;
    }

    /** Whether a character is one of those that are written out. */
    public static boolean isUnseen(int character) {
        return UNSEEN.matcher(Character.toString(character)).matches();
    }

    private static String written(String character) {
        return switch (character) {
            case "\n" -> "n";
            case "\r" -> "r";
            case "\t" -> "t";
            default -> {
                int code = character.codePointAt(0);
                yield code > 0xFFFF ? "u{%X}".formatted(code) : "u%04X".formatted(code);
            }
        };
    }
}
