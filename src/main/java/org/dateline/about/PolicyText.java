package org.dateline.about;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.dateline.shared.HtmlText;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One text of a page about the newsroom, as a chief wrote it; an empty one takes the page away. */
@Entity
@Immutable
class PolicyText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PolicyKind kind;

    private int number;

    @Column(length = 1_000_000)
    private String body;

    private Instant writtenAt;
    private String writtenBy;
    private String formToken;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PolicyText() {}

    PolicyText(PolicyKind kind, int number, HtmlText body, Instant at, String by, String formToken) {
        this.kind = kind;
        this.number = number;
        this.body = body.toString();
        this.writtenAt = at;
        this.writtenBy = by;
        this.formToken = formToken;
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public PolicyKind kind() {
        return kind;
    }

    /** Counts the texts of its kind, from 1. */
    public int number() {
        return number;
    }

    public HtmlText body() {
        return HtmlText.ofHtml(body);
    }

    public boolean isEmpty() {
        return body.isEmpty();
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenBy() {
        return writtenBy;
    }
}
