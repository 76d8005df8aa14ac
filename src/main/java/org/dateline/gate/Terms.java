package org.dateline.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * What a chief sets of a rule besides how strict it is.
 *
 * @param least the fewest characters; 0 for any number
 * @param most the most characters; 0 for any number
 * @param words phrases or words, one a line
 */
@Embeddable
record Terms(int least, int most, @Column(length = 20_000) String words) {

    static final Terms NONE = new Terms(0, 0, "");

    static final int MOST_LINES = 300;

    /** The lines of the list that say something. */
    public List<String> lines() {
        return words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
    }
}
