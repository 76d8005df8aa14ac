package org.dateline.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An account as a chief types it. An empty password leaves the one there is. */
record AccountForm(
        @Nullable String username,
        @Nullable String password,
        @Nullable String role,
        @Nullable String enabled,
        @Nullable String editor,
        @Nullable String version) {

    /** What the audit log calls those who are no account. */
    private static final Set<String> OTHERS = Set.of(AccountActed.SYSTEM, AccountActed.NOBODY, "schedule");

    static AccountForm empty() {
        return new AccountForm("", "", Role.EDITOR.name(), "true", "", "");
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.username(),
                "",
                account.role().name(),
                String.valueOf(account.enabled()),
                account.editor() == null ? "" : account.editor().slug(),
                String.valueOf(account.version()));
    }

    String name() {
        return username == null ? "" : AccountUsers.normalized(username);
    }

    /** The password as typed: a blank at its end may be meant. */
    String secret() {
        return password == null ? "" : password;
    }

    Role chosenRole() {
        return Role.CHIEF.name().equals(role) ? Role.CHIEF : Role.EDITOR;
    }

    boolean isEnabled() {
        return "true".equals(enabled);
    }

    void checkName(Errors errors) {
        if (!name().matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{1,59}")) {
            errors.rejectValue("username", "account.username.form");
        } else if (OTHERS.contains(name())) {
            errors.rejectValue("username", "account.username.reserved");
        }
    }

    void checkPassword(Errors errors) {
        String flaw = Passwords.flaw(secret(), name());
        if (flaw != null) {
            errors.rejectValue("password", flaw);
        }
    }
}
