package org.dateline.account;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Leads to another page by 303. Not by {@code sendRedirect} with a status, which is younger than the library that keeps
 * sessions: it would pass by it, and the answer would be gone before the session's new cookie is in it.
 */
final class SeeOther {

    private SeeOther() {}

    static void to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
