package org.dateline.shared;

import java.util.Map;

/**
 * What somebody did, as the audit log keeps it. {@code act} is a lower-case dotted word ("article.publish"), {@code object} a short
 * address ("article/17"), {@code by} a username or "schedule" or "system", {@code why} the reason given, or empty.
 */
public record Deed(String act, String object, String by, String why, Map<String, String> facts) {

    public Deed {
        facts = Map.copyOf(facts);
    }
}
