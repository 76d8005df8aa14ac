package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.site.PageSent;
import org.jspecify.annotations.Nullable;

/** A request for a page as anybody may get it: whole, whatever the one who asks has or wants. */
final class PlainRequest extends HttpServletRequestWrapper {

    /** What changes the answer to one reader only. */
    private static final Set<String> PERSONAL = Set.of(
            "if-none-match",
            "if-modified-since",
            "if-match",
            "if-unmodified-since",
            "if-range",
            "range",
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cookie");

    private final String query;
    private final Map<String, String[]> parameters;

    PlainRequest(HttpServletRequest request, String query) {
        super(request);
        this.query = query;
        int at = query.indexOf('=');
        this.parameters = at < 0 ? Map.of() : Map.of(query.substring(0, at), new String[] {query.substring(at + 1)});
        request.setAttribute(PageSent.IS_KEPT, true);
    }

    private static boolean isPersonal(String header) {
        return PERSONAL.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isPersonal(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isPersonal(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(PlainRequest::isPersonal);
        return Collections.enumeration(names);
    }

    @Override
    public long getDateHeader(String name) {
        return isPersonal(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public @Nullable String getQueryString() {
        return query.isEmpty() ? null : query;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }
}
