package org.dateline.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the first filter that looks into a form, because looking into one with files writes them to the disk:
 * files come in from accounts alone, to the picture library alone, and not in any size.
 */
final class FilesAtTheDoor extends OncePerRequestFilter {

    private static final String LIBRARY = "/admin/media";
    private static final long MOST = 24L * 1024 * 1024;

    private final Accounts accounts;

    FilesAtTheDoor(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (!bringsFiles(request)) {
            next.doFilter(request, response);
        } else if (!request.getRequestURI().equals(LIBRARY) || !isKnown()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > MOST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            next.doFilter(request, response);
        }
    }

    private static boolean bringsFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private boolean isKnown() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof AccountUser user)) {
            return false;
        }
        Account account = accounts.named(user.getUsername());
        return account != null && user.isStill(account);
    }
}
