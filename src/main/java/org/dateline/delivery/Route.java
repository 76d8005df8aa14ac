package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages that may be kept: the same for everyone, and known by what they are made of. What others add behind the
 * question mark to count clicks makes no page of its own; with anything else that is not known here, a request goes past.
 */
enum Route {
    FRONT(Pattern.compile("/"), Set.of()),
    ARTICLE(Pattern.compile("/news/\\d{1,18}/[^/;]+"), Set.of()),
    LIST(Pattern.compile("/latest|/(?:sections|sources|editors|topics)/[^/;.]+"), Set.of("before", "after")),
    FEED(
            Pattern.compile("/(?:(?:sections|sources|editors|topics)/[^/;.]+/)?feed\\.(?:atom|rss|json)"),
            Set.of("before", "after"));

    private static final List<Route> ALL = List.of(values());
    private static final int LONGEST = 1_000;
    private static final Pattern TRACKING = Pattern.compile("utm_\\w+|[a-z]{1,2}clid|msclkid|mc_[ce]id");
    private static final Pattern PLACE = Pattern.compile("-?\\d{1,20}-\\d{1,18}");

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

    /** What of the query makes the page, as it is kept. Null if there is more in it than we know. */
    @Nullable
    String query(HttpServletRequest request) {
        String asked = request.getQueryString();
        if (asked == null || asked.isEmpty()) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (Enumeration<String> all = request.getParameterNames(); all.hasMoreElements(); ) {
            String name = all.nextElement();
            if (TRACKING.matcher(name).matches()) {
                continue;
            }
            String[] values = request.getParameterValues(name);
            boolean place = names.contains(name)
                    && values.length == 1
                    && PLACE.matcher(values[0]).matches();
            if (!place || kept.length() > 0) {
                return null;
            }
            kept.append(name).append('=').append(values[0]);
        }
        return kept.toString();
    }
}
