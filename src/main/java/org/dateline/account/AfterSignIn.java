package org.dateline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Remembers the browser and goes to the desk, never to an address the request brought along. */
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
        response.sendRedirect("/admin", HttpServletResponse.SC_SEE_OTHER);
    }
}
