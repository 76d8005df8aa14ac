package org.dateline.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands out pictures by their addresses alone, for whoever knows already that a page shows them which readers may see: the
 * database is not asked.
 */
@Component
public class NamedPictures {

    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{32})/([0-9a-z]{1,8}\\.(?:jpg|png))");

    private final Delivery delivery;

    NamedPictures(Delivery delivery) {
        this.delivery = delivery;
    }

    /** The keys of all pictures that a page shows. */
    public static Set<String> on(String page) {
        return ADDRESS.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The key of the picture at an address; null if there can be none. */
    public static @Nullable String key(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches() ? address.group(1) : null;
    }

    /** Says whether there is such a file, and so whether it was sent. */
    public boolean send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        return address.matches()
                && delivery.sends(address.group(1), address.group(2), Delivery.FOR_EVERYONE, request, response);
    }
}
