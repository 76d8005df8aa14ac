package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages that may be kept: the same for everyone, and known by what they are made of. Of what stands behind the
 * question mark only the names below change a page; anything else is left off, so that it makes no page of its own.
 */
enum Route {
    FRONT(Pattern.compile("/"), Set.of()),
    ARTICLE(Pattern.compile("/news/\\d{1,18}/[^/;]+"), Set.of()),
    LIST(Pattern.compile("/latest|/(?:sections|sources|editors|topics)/[^/;.]+"), Set.of("before", "after"));

    private static final List<Route> ALL = List.of(values());
    private static final int LONGEST = 1_000;

    private final Pattern path;
    private final Set<String> names;

    Route(Pattern path, Set<String> names) {
        this.path = path;
        this.names = names;
    }

    static @Nullable Route of(String path) {
        if (path.length() > LONGEST) {
            return null;
        }
        for (Route route : ALL) {
            if (route.path.matcher(path).matches()) {
                return route;
            }
        }
        return null;
    }

    /** What of the query makes the page, as it is kept: by name, each once. Null if that cannot be told. */
    @Nullable
    String query(HttpServletRequest request) {
        String asked = request.getQueryString();
        if (asked == null || asked.isEmpty() || names.isEmpty()) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (Enumeration<String> all = request.getParameterNames(); all.hasMoreElements(); ) {
            String name = all.nextElement();
            if (names.contains(name)) {
                String[] values = request.getParameterValues(name);
                if (kept.length() > 0 || values.length != 1 || !values[0].matches("-?\\d{1,20}-\\d{1,18}")) {
                    return null;
                }
                kept.append(name).append('=').append(values[0]);
            }
        }
        return kept.toString();
    }
}
