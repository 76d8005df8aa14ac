package org.dateline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The picture in front of a story's text.
 *
 * @param picture its number in the picture library
 * @param caption what this story says of it; empty prints the picture's own caption
 */
@Embeddable
public record LeadPicture(
        @Column(name = "lead_picture_id") @Nullable Long picture,
        @Column(name = "lead_caption") String caption) {

    public static final LeadPicture NONE = new LeadPicture(null, "");

    /** As one line, to be compared by an editor. */
    String inWords() {
        return picture == null ? "" : ("#" + picture + " " + caption).strip();
    }
}
