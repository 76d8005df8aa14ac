package org.dateline.account;

import java.text.Normalizer;
import java.util.Locale;
import org.dateline.shared.Typed;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

@Component
class AccountUsers implements UserDetailsService {

    private final Accounts accounts;

    AccountUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Account account = accounts.named(normalized(username));
        if (account == null) {
            throw new UsernameNotFoundException("no such account");
        }
        return new AccountUser(account);
    }

    /** One name, however it is typed. */
    static String normalized(String username) {
        return Typed.line(Normalizer.normalize(username, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }
}
