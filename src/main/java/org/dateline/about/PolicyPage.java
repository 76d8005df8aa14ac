package org.dateline.about;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That there is a page of a kind, and which text it shows. */
@Entity
class PolicyPage {

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PolicyKind kind;

    private long textId;
    private String mail;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PolicyPage() {}

    PolicyPage(PolicyText text, String mail) {
        this.kind = text.kind();
        this.textId = text.id();
        this.mail = mail;
        this.writtenAt = text.writtenAt();
    }

    PolicyKind kind() {
        return kind;
    }

    Policy policy() {
        return new Policy(kind, mail, writtenAt);
    }
}
