package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dateline.media.NamedPictures;

/**
 * The files of those pictures that kept pages show. They say by which tags caches in front are told to forget them, as they do when
 * the portal sends them.
 *
 * @param shown whether a kept page shows the picture of a key
 */
record KeptPictures(Supplier<NamedPictures> files, Predicate<String> shown, Sharing sharing) {

    /** Says whether it was one, and was sent. */
    boolean send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sharing.label(response, request.getRequestURI());
        return files.get().send(shown, request, response);
    }
}
