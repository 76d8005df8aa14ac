package org.dateline.site;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What an address names, or the page that says that there is no such thing (404). */
public final class Found {

    private Found() {}

    public static <T> T found(@Nullable T wanted) {
        if (wanted == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return wanted;
    }
}
