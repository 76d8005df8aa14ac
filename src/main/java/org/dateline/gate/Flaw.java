package org.dateline.gate;

import java.time.Instant;
import java.util.List;
import org.dateline.site.Wording;

/**
 * One thing that is wrong with copy, before it is put into words.
 *
 * @param key of the sentence's message
 * @param field of the article form
 */
record Flaw(String key, String field, List<String> words) {

    Flaw(String key, String field, String... words) {
        this(key, field, List.of(words));
    }

    /** What an editor can do about it. */
    String in(Wording wording) {
        Object[] arguments =
                field.equals(Kind.EMBARGO.field()) ? new Object[] {Instant.parse(words.get(0))} : words.toArray();
        return wording.say(key, arguments);
    }
}
