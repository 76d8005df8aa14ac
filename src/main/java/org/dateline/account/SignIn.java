package org.dateline.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Looks at a name and password unless the throttle says to wait, and never tells which of the two was wrong. */
@Component
class SignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 50;

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final KnownDevices devices;

    SignIn(AccountUsers users, Passwords encoder, SignInThrottle throttle, KnownDevices devices) {
        this.passwords = new DaoAuthenticationProvider(users);
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.devices = devices;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String username = AccountUsers.normalized(attempt.getName());
        SignInDetails from = (SignInDetails) attempt.getDetails();
        String device = from == null ? null : devices.recognise(from.deviceToken(), username);
        String account = device == null ? "account:" + username : "device:" + device;
        String address = "address:" + (from == null ? "" : from.getRemoteAddress());
        if (username.length() > 60
                || !throttle.admit(address, FREE_PER_ADDRESS)
                || !throttle.admit(account, FREE_PER_ACCOUNT)) {
            log.warn("A sign-in from {} has to wait: too many tries", from == null ? "?" : from.getRemoteAddress());
            throw new LockedException("slow down");
        }
        Authentication signedIn = check(attempt);
        throttle.forget(account);
        throttle.forget(address);
        return signedIn;
    }

    private Authentication check(Authentication attempt) {
        try {
            return Objects.requireNonNull(passwords.authenticate(attempt));
        } catch (InternalAuthenticationServiceException e) {
            // A database that cannot be asked is no reason to say that the password was wrong.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
