package org.dateline.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Looks at a name and password unless the throttle says to wait, and never tells which of the two was wrong. */
@Component
class SignIn implements AuthenticationProvider {

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
        if (username.length() > 60 || !throttle.admit(address, FREE_PER_ADDRESS)) {
            throw new LockedException("slow down");
        }
        if (!throttle.admit(account, FREE_PER_ACCOUNT)) {
            throw new LockedException("slow down");
        }
        Authentication signedIn = passwords.authenticate(attempt);
        if (signedIn == null) {
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.forget(account);
        throttle.forget(address);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
