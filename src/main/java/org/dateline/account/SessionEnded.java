package org.dateline.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.site.UnsentText;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Gives an article's text back to who typed it when the session ended meanwhile: at once if they are signed in again, else
 * through the sign-in page. Anything else that is not allowed is just not allowed.
 */
final class SessionEnded implements AccessDeniedHandler {

    static final String UNSENT = "/admin/articles/unsent";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean text = request.getRequestURI().matches("/admin/articles(/new|/\\d{1,18})?")
                && request.getMethod().equals("POST");
        if (!text || !(denied instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        UnsentText unsent = UnsentText.refused(request);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof AccountUser) {
            unsent.keepIn(request.getSession());
            SeeOther.to(UNSENT, response);
            return;
        }
        request.setAttribute("unsent", unsent);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher("/login/again").forward(request, response);
    }
}
