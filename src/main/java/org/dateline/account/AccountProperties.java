package org.dateline.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first account, for a start without a console; read only while there is no account. */
@ConfigurationProperties("dateline.admin")
record AccountProperties(
        @DefaultValue("") String username, @DefaultValue("") String password) {

    String name() {
        return AccountUsers.normalized(username);
    }

    /** Whether both are given and the password may be used. */
    boolean isComplete() {
        return !name().isEmpty() && Passwords.flaw(password, name()) == null;
    }
}
