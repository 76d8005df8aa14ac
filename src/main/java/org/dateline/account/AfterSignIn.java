package org.dateline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.site.UnsentText;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Remembers the browser and goes to the desk, or back to unsent text; never to an address the request brought along. */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    private final KnownDevices devices;

    AfterSignIn(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        if (signedIn.getPrincipal() instanceof AccountUser user) {
            devices.remember(user.id(), response);
        }
        // Made now: two pages that ask first, at the same moment, would each make one, and only the last counts.
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        UnsentText unsent = UnsentText.carried(request);
        if (unsent != null) {
            unsent.keepIn(request.getSession());
        }
        SeeOther.to(unsent == null ? "/admin" : SessionEnded.UNSENT, response);
    }
}
