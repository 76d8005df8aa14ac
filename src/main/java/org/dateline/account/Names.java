package org.dateline.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names that people outside may see. What somebody signs in with is not one of them. */
@Component
public class Names {

    private final Accounts accounts;

    Names(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The name an account is credited by; null if it is credited by none. */
    public @Nullable String of(String username) {
        Account account = accounts.named(username);
        return account == null || account.editor() == null
                ? null
                : account.editor().name();
    }
}
