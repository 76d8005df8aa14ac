package org.dateline.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Looks at a name and password unless the throttle says to wait, and never tells which of the two was wrong. */
@Component
class SignIn implements AuthenticationProvider {

    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 50;

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final Door door;

    SignIn(AccountUsers users, Passwords encoder, SignInThrottle throttle, KnownDevices devices, Door door) {
        this.passwords = new DaoAuthenticationProvider(users);
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.devices = devices;
        this.door = door;
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
            door.hadToWait(username, from);
            throw new LockedException("slow down");
        }
        Authentication signedIn = check(attempt, username, from);
        throttle.forget(account);
        throttle.forget(address);
        door.cameIn(signedIn.getName(), from);
        return signedIn;
    }

    private Authentication check(Authentication attempt, String username, @Nullable SignInDetails from) {
        try {
            return Objects.requireNonNull(passwords.authenticate(attempt));
        } catch (InternalAuthenticationServiceException e) {
            // A database that cannot be asked is no reason to say that the password was wrong.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (AuthenticationException e) {
            door.failed(username, from);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
