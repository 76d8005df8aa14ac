package org.dateline.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form that could not be taken because the session had ended. It travels through the sign-in
 * page in the page itself, not on the server, so that a stranger's posts take no memory; then it waits in the new session.
 *
 * @param path the address the form was sent to
 * @param fields its fields, without the token of the session that ended
 */
public record UnsentText(String path, Map<String, String> fields) {

    private static final String PREFIX = "unsent.";
    private static final String PATH = "unsentPath";

    /** The fields of a form that was just refused. */
    public static UnsentText refused(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : Collections.list(request.getParameterNames())) {
            if (!name.equals("_csrf")) {
                fields.put(name, String.valueOf(request.getParameter(name)));
            }
        }
        return new UnsentText(request.getRequestURI(), fields);
    }

    /** What a sign-in page carried along, null if nothing. */
    public static @Nullable UnsentText carried(HttpServletRequest request) {
        String path = request.getParameter(PATH);
        if (path == null) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : Collections.list(request.getParameterNames())) {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), String.valueOf(request.getParameter(name)));
            }
        }
        return new UnsentText(path, fields);
    }

    /** The name a field travels under. */
    public String carriedAs(String field) {
        return PREFIX + field;
    }

    public void keepIn(HttpSession session) {
        session.setAttribute(PATH, path);
        session.setAttribute(PREFIX, new LinkedHashMap<>(fields));
    }

    /** What waits in this session, null if nothing. It stays there until other text takes its place. */
    @SuppressWarnings("unchecked") // only keepIn puts it there
    public static @Nullable UnsentText keptIn(HttpSession session) {
        Map<String, String> fields = (Map<String, String>) session.getAttribute(PREFIX);
        return fields == null ? null : new UnsentText(String.valueOf(session.getAttribute(PATH)), fields);
    }
}
