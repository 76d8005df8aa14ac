package org.dateline.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-in comes from. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable String deviceToken;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.deviceToken = KnownDevices.token(request);
    }

    @Nullable
    String deviceToken() {
        return deviceToken;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
