package org.dateline.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The words of a story that a comment is about, as a text quote of the W3C's Web Annotations: they are found again by
 * what they say and what stands around them, not by a place that the next edit moves.
 *
 * @param exact the words, at most {@link #LONGEST} characters
 * @param prefix what stands before them in the story, at most {@link #AROUND} characters
 * @param suffix what stands after them
 * @param block which block they stood in when they were quoted, from 0
 */
@Embeddable
public record Passage(
        @Column(name = "quote_exact") String exact,
        @Column(name = "quote_prefix") String prefix,
        @Column(name = "quote_suffix") String suffix,
        @Column(name = "quote_block") @Nullable Integer block) {

    static final int LONGEST = 2_000;
    static final int AROUND = 60;
}
