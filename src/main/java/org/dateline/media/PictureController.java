package org.dateline.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Pictures for readers: those, and only those, that an article shows which readers may see. */
@Controller
class PictureController {

    private final Pictures pictures;
    private final PictureUses uses;
    private final Delivery delivery;
    private final Clock clock;

    PictureController(Pictures pictures, PictureUses uses, Delivery delivery, Clock clock) {
        this.pictures = pictures;
        this.uses = uses;
        this.delivery = delivery;
        this.clock = clock;
    }

    @GetMapping("/media/{key:[0-9a-f]{32}}/{name:[0-9a-z]{1,8}\\.(?:jpg|png)}")
    void show(
            @PathVariable String key,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Picture picture = pictures.findByKey(key);
        Rendition rendition = picture == null ? null : picture.rendition(name);
        if (picture == null || rendition == null || !uses.isPublic(picture.id(), clock.instant())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        delivery.send(key, rendition, Delivery.FOR_EVERYONE, request, response);
    }
}
