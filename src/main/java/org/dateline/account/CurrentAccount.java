package org.dateline.account;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Asks the account itself at each request, not the session: a role taken away, an account closed or a password changed
 * takes effect with the next click, on every node.
 */
final class CurrentAccount implements AuthorizationManager<RequestAuthorizationContext> {

    private final Accounts accounts;
    private final Role least;

    CurrentAccount(Accounts accounts, Role least) {
        this.accounts = accounts;
        this.least = least;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication signedIn = authentication.get();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof AccountUser user)) {
            return new AuthorizationDecision(false);
        }
        Account account = accounts.named(user.getUsername());
        boolean granted =
                account != null && user.isStill(account) && account.role().compareTo(least) >= 0;
        return new AuthorizationDecision(granted);
    }
}
