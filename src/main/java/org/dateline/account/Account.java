package org.dateline.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.dateline.editor.Editor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody who may sign in. May belong to an editor who is credited; not every account does. */
@Entity
class Account extends AbstractAggregateRoot<Account> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String username;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private boolean enabled = true;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Editor editor;

    private Instant createdAt;
    private Instant credentialsChangedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(String username, String passwordHash, Role role, Instant at) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = at;
        this.credentialsChangedAt = at;
    }

    /** Sets a new password; every session that was opened with the old one ends with its next request. */
    void changePassword(String newHash, Instant at) {
        passwordHash = newHash;
        credentialsChangedAt = at;
    }

    void assign(Role newRole, boolean nowEnabled, @Nullable Editor newEditor) {
        role = newRole;
        enabled = nowEnabled;
        editor = newEditor;
    }

    /** Says, once it is saved, what was done to it, and what it is now. */
    Account acted(String act, String by) {
        return andEvent(new AccountActed(
                act,
                username,
                by,
                Map.of(
                        "role",
                        role.name(),
                        "enabled",
                        String.valueOf(enabled),
                        "editor",
                        editor == null ? "" : editor.slug())));
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    int version() {
        return version;
    }

    public String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Role role() {
        return role;
    }

    public boolean enabled() {
        return enabled;
    }

    public @Nullable Editor editor() {
        return editor;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant credentialsChangedAt() {
        return credentialsChangedAt;
    }
}
