package org.dateline.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells browsers to come by HTTPS only, for two years (RFC 6797): over HTTPS, as it counts nowhere else. */
public final class StrictTransport {

    public static final String NAME = "Strict-Transport-Security";
    public static final String VALUE = "max-age=63072000; includeSubDomains";

    private StrictTransport() {}

    public static void write(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure()) {
            response.setHeader(NAME, VALUE);
        }
    }
}
