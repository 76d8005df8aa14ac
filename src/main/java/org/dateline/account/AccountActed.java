package org.dateline.account;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * That something happened to an account, or at its door. A password is never among the facts, nor a name that is nobody's: it may
 * be a password that was typed into the wrong field.
 *
 * @param act the word behind "account."
 * @param username whose account it is; empty if there is none of that name
 */
record AccountActed(String act, String username, String by, Map<String, String> facts) implements Audited {

    /** What an act is called that nobody known did. */
    static final String NOBODY = "unknown";

    /** What an act is called that the portal did by itself. */
    static final String SYSTEM = "system";

    @Override
    public Deed deed() {
        return new Deed("account." + act, username.isEmpty() ? "account" : "account/" + username, by, "", facts);
    }
}
