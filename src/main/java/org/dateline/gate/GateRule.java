package org.dateline.gate;

import jakarta.persistence.Embedded;
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
import java.util.Objects;
import org.dateline.source.Source;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A rule of the gate: for all sources, or for one, where it replaces the rule for all of its kind. */
@Entity
class GateRule {

    enum Status {
        /** Written, and asked of the archive at most. */
        TRIAL,
        ON
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Source source;

    /** Kind, source and status in one: there is no second rule at a place. */
    private String place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @Embedded
    private Terms terms;

    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected GateRule() {}

    /** A rule on trial. */
    GateRule(Kind kind, @Nullable Source source, Severity severity, Terms terms, Instant at, String by) {
        this.kind = kind;
        this.source = source;
        this.severity = severity;
        this.terms = terms;
        this.status = Status.TRIAL;
        this.place = place(kind, source, Status.TRIAL);
        this.changedAt = at;
        this.changedBy = by;
    }

    static String place(Kind kind, @Nullable Source source, Status status) {
        return kind + "/" + (source == null ? "all" : String.valueOf(source.id())) + "/" + status;
    }

    void change(Severity newSeverity, Terms newTerms, Instant at, String by) {
        severity = newSeverity;
        terms = newTerms;
        changedAt = at;
        changedBy = by;
    }

    void turn(Status next, Instant at, String by) {
        status = next;
        place = place(kind, source, next);
        changedAt = at;
        changedBy = by;
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public int version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Source source() {
        return source;
    }

    String place() {
        return place;
    }

    public Severity severity() {
        return severity;
    }

    public Terms terms() {
        return terms;
    }

    public boolean isOn() {
        return status == Status.ON;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}
