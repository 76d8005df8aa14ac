package org.dateline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What waits for its time: a revision to be published, or a story to expire. It is settled once, by one conditional
 * update of whichever node comes first; nothing of it is anywhere near readers before.
 */
@Entity
@Table(name = "article_schedule")
public class Scheduled {

    enum Task {
        PUBLISH,
        EXPIRE
    }

    enum Outcome {
        PENDING,
        DONE,
        CANCELLED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Task task;

    private int revisionNumber;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ChangeKind changeKind;

    private String changeNote;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome = Outcome.PENDING;

    private int tries;
    private String failure = "";
    private Instant madeAt;
    private String madeBy;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Scheduled() {}

    Scheduled(long articleId, Task task, int revisionNumber, Instant dueAt, Change change, Instant at, String by) {
        this.articleId = articleId;
        this.task = task;
        this.revisionNumber = revisionNumber;
        this.dueAt = dueAt;
        this.changeKind = change.kind();
        this.changeNote = change.note();
        this.madeAt = at;
        this.madeBy = by;
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long article() {
        return articleId;
    }

    Task task() {
        return task;
    }

    public int revision() {
        return revisionNumber;
    }

    public Instant dueAt() {
        return dueAt;
    }

    Change change() {
        return new Change(changeKind, changeNote);
    }

    public ChangeKind changeKind() {
        return changeKind;
    }

    public String madeBy() {
        return madeBy;
    }
}
