package org.dateline.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.site.UnsentText;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Asks again, with the text that the sign-in page carries still in it. */
final class SignInFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        UnsentText unsent = UnsentText.carried(request);
        if (unsent == null) {
            SeeOther.to("/login?wrong", response);
            return;
        }
        request.setAttribute("unsent", unsent);
        request.setAttribute("wrong", true);
        request.getRequestDispatcher("/login/again").forward(request, response);
    }
}
