package org.dateline.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The point of a picture that every cut keeps, from its left and its top edge, each from 0 to 1. */
@Embeddable
public record Focus(
        @Column(name = "focal_x") double x,
        @Column(name = "focal_y") double y) {

    public static final Focus MIDDLE = new Focus(0.5, 0.5);
}
