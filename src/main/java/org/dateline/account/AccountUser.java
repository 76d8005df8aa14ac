package org.dateline.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** An account as Spring Security carries it through a session, with the stamp of the password it was opened with. */
final class AccountUser extends User {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final Role role;
    private final Instant credentialsChangedAt;

    AccountUser(Account account) {
        super(
                account.username(),
                account.passwordHash(),
                account.enabled(),
                true,
                true,
                true,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
        this.id = account.id();
        this.role = account.role();
        this.credentialsChangedAt = account.credentialsChangedAt();
    }

    /** As it comes out of a session: who it was when they signed in, and nothing to sign in with. */
    AccountUser(long id, String username, Role role, Instant credentialsChangedAt) {
        super(username, "", List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        this.id = id;
        this.role = role;
        this.credentialsChangedAt = credentialsChangedAt;
    }

    long id() {
        return id;
    }

    Role role() {
        return role;
    }

    Instant credentialsChangedAt() {
        return credentialsChangedAt;
    }

    /** Whether the session this user was put into may still act for the account as it is now. */
    boolean isStill(Account account) {
        return account.enabled()
                && account.id() == id
                && account.credentialsChangedAt().equals(credentialsChangedAt);
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
