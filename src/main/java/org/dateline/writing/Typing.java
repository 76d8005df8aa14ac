package org.dateline.writing;

import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in a form at one moment.
 *
 * @param sequence counts up within one window, so that a late request is known as such
 */
record Typing(long sequence, String body, Map<String, String> others) {

    static final Typing NOTHING = new Typing(0, "", Map.of());

    /** The number of what a window sent when its page was replaced: nothing it sends can be newer. */
    static final long LAST = Long.MAX_VALUE;

    private static final int FIELDS = 60;
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_OTHERS = 100_000;

    /** Of all that was sent, what can be a field of the form. */
    static Typing of(long sequence, Map<String, String> sent) {
        Map<String, String> others = new TreeMap<>();
        sent.forEach((name, value) -> {
            boolean field = name.matches("[a-zA-Z]{1,40}") && !name.matches("body|action|article|sequence|written.*");
            if (field && others.size() < FIELDS) {
                others.put(name, value);
            }
        });
        return new Typing(sequence, sent.getOrDefault("body", "").replace("\0", ""), others);
    }

    boolean isTooLong() {
        int length = others.values().stream().mapToInt(String::length).sum();
        return body.length() > LONGEST || length > LONGEST_OTHERS;
    }
}
