package org.dateline.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Hands out pictures of stories that are not out, to whoever another room has let in; nobody may keep them. */
@Component
public class LentPictures {

    private final Pictures pictures;
    private final Delivery delivery;

    LentPictures(Pictures pictures, Delivery delivery) {
        this.pictures = pictures;
        this.delivery = delivery;
    }

    /** Sends a picture at least so wide; false if there is none of that number. */
    public boolean send(long id, int width, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Picture picture = pictures.findById(id);
        if (picture != null) {
            delivery.send(picture.contentKey(), picture.atLeast(width), Delivery.FOR_STAFF, request, response);
        }
        return picture != null;
    }
}
