package org.dateline.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the staff layout who is signed in. On a reader page, nobody ever is. */
@ControllerAdvice
class Newsroom {

    /** Who looks at the page. */
    record Visitor(@Nullable String username, boolean chief) {

        public boolean isSignedIn() {
            return username != null;
        }
    }

    @ModelAttribute("newsroom")
    Visitor visitor(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? new Visitor(null, false)
                : new Visitor(request.getUserPrincipal().getName(), request.isUserInRole(Role.CHIEF.name()));
    }
}
