package org.dateline.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change over many articles: planned, run, and taken back as a whole. */
@Entity
class Batch {

    enum Kind {
        EDIT,
        REPLACE
    }

    enum State {
        PLANNED,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE;

        boolean isBusy() {
            return this == RUNNING || this == UNDOING;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String formToken;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.PLANNED;

    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;
    private Instant beatAt;

    @Embedded
    private Refiling refiling;

    @Embedded
    private Replacing replacing;

    /** What a search was narrowed to, as the query of an address. */
    private String scope;

    private int lookedThrough;

    @Column(name = "goes_on_at")
    private String goesOnAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Batch() {}

    private Batch(Kind kind, String formToken, Refiling refiling, Replacing replacing, Instant at, String by) {
        this.kind = kind;
        this.formToken = formToken;
        this.refiling = refiling;
        this.replacing = replacing;
        this.createdAt = at;
        this.createdBy = by;
        this.beatAt = at;
        this.scope = "";
        this.goesOnAt = "";
    }

    static Batch of(String formToken, Refiling refiling, Instant at, String by) {
        return new Batch(Kind.EDIT, formToken, refiling, Replacing.NONE, at, by);
    }

    static Batch of(String formToken, Replacing replacing, Instant at, String by) {
        return new Batch(Kind.REPLACE, formToken, Refiling.NONE, replacing, at, by);
    }

    /**
     * @param goesOn the place from which a further search goes on; empty if all was looked through
     */
    void searched(String within, int articles, String goesOn) {
        scope = within;
        lookedThrough = articles;
        goesOnAt = goesOn;
    }

    void run(Instant now) {
        if (state == State.PLANNED) {
            state = State.RUNNING;
        }
        beatAt = now;
    }

    void undo(Instant now, String by) {
        if (state == State.DONE || state == State.RUNNING) {
            state = State.UNDOING;
            undoneAt = now;
            undoneBy = by;
        }
        beatAt = now;
    }

    void finish(Instant now) {
        state = state == State.RUNNING ? State.DONE : state == State.UNDOING ? State.UNDONE : state;
        beatAt = now;
    }

    void beat(Instant now) {
        beatAt = now;
    }

    Change change() {
        return kind == Kind.EDIT ? refiling : replacing;
    }

    /** The words a revision carries that this batch made. */
    String note() {
        return (kind == Kind.EDIT ? "Bulk edit " : "Find and replace ") + id();
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public State state() {
        return state;
    }

    public Kind kind() {
        return kind;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable Instant undoneAt() {
        return undoneAt;
    }

    public @Nullable String undoneBy() {
        return undoneBy;
    }

    Instant beatAt() {
        return beatAt;
    }

    public Refiling refiling() {
        return refiling;
    }

    public Replacing replacing() {
        return replacing;
    }

    public String scope() {
        return scope;
    }

    public int lookedThrough() {
        return lookedThrough;
    }

    public String goesOnAt() {
        return goesOnAt;
    }
}
