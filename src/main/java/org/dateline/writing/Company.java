package org.dateline.writing;

import java.time.Instant;
import java.util.List;

/**
 * Who has an article open, and what its newest revision is.
 *
 * @param present the longest there first
 */
public record Company(int revision, String filedBy, Instant filedAt, List<Present> present) {

    /** The names of all but one. */
    public String othersThan(String username) {
        return String.join(
                ", ",
                present.stream()
                        .map(Present::username)
                        .filter(name -> !name.equals(username))
                        .distinct()
                        .toList());
    }
}
