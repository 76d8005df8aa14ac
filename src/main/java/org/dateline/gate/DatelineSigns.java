package org.dateline.gate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dateline.article.DatelineReader;

/** Sees that copy begins with a dateline which nobody put into the fields, also where nobody could read it. */
final class DatelineSigns {

    /** No dateline is longer, in characters. */
    private static final int LONGEST = 90;

    private DatelineSigns() {}

    static Verdict check(Reading reading) {
        boolean filled = !reading.copy().dateline().isEmpty();
        if (reading.blocks().isEmpty()) {
            return Verdict.NOTHING_TO_SEE;
        }
        String first = reading.blocks().get(0);
        LocalDate day = LocalDate.ofInstant(reading.context().goesOutAt(), ZoneOffset.UTC);
        DatelineReader.Found found = DatelineReader.read(first, day);
        if (found != null) {
            String key = filled ? "gate.flaw.dateline.twice" : "gate.flaw.dateline.unread";
            return Verdict.of(new Flaw(key, "datelinePlace", found.words()));
        }
        String words = filled ? "" : sign(first);
        if (!words.isEmpty()) {
            return Verdict.of(new Flaw("gate.flaw.dateline.unread", "datelinePlace", words));
        }
        return filled ? Verdict.passed() : Verdict.NOTHING_TO_SEE;
    }

    /** The words that look like a dateline; empty if it begins with a sentence. */
    static String sign(String paragraph) {
        String start = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        int bracket = start.startsWith("【") ? start.indexOf('】') : -1;
        if (bracket > 0) {
            return start.substring(0, bracket + 1);
        }
        if (start.startsWith("(") && start.indexOf('=') > 0 && start.indexOf('=') < start.indexOf(')')) {
            return start.substring(0, start.indexOf(')') + 1);
        }
        int wire = Math.max(start.indexOf("日电"), start.indexOf("日電"));
        if (wire > 0
                && wire < 30
                && Character.isDigit(start.charAt(wire - 1))
                && start.substring(0, wire).codePoints().allMatch(Letters::isOfWord)) {
            return start.substring(0, wire + 2);
        }
        int dash = dash(start);
        String head = dash < 0 ? "" : start.substring(0, dash).strip();
        boolean agency = head.endsWith(")") && head.indexOf('(') > 0 || head.endsWith("/") && head.indexOf('/') > 0;
        return agency || beginsWithPlace(head) ? head : "";
    }

    private static int dash(String start) {
        for (int at = 1; at < start.length(); at++) {
            char c = start.charAt(at);
            boolean apart = start.charAt(at - 1) == ' ' || start.charAt(at - 1) == ')';
            if (c == '—' || c == '–' || c == '-' && (apart || at + 1 < start.length() && start.charAt(at + 1) == '-')) {
                return at;
            }
            if (c == '!' || c == '?' || c == '。') {
                return -1;
            }
        }
        return -1;
    }

    /** A place in capitals, alone or before a comma: in a sentence, a dash after the first words is rare behind capitals. */
    private static boolean beginsWithPlace(String head) {
        int comma = head.indexOf(',');
        String place = comma < 0 ? head : head.substring(0, comma);
        return place.codePoints().filter(Character::isUpperCase).count() >= 3
                && place.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isDigit(c));
    }
}
