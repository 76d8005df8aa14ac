package org.dateline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells somebody whose account lost a right that it is so; a session that no longer stands for an account is ended. */
final class Denied implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        request.setAttribute("signedOut", signedIn == null || !(signedIn.getPrincipal() instanceof AccountUser));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
