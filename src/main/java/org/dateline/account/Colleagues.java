package org.dateline.account;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may sign in now, by the names they do it with: for other staff rooms, never for readers. */
@Component
public class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Everybody, by name; accounts that are closed are nobody's. */
    public Set<String> all() {
        return new LinkedHashSet<>(accounts.open());
    }
}
