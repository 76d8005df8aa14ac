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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That something was done to a story: what, on which revision, when, by whom and why. Never changed again. */
@Entity
@Immutable
@Table(name = "article_act")
public class Act {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActKind kind;

    private int revisionNumber;
    private String note;
    private @Nullable Instant dueAt;
    private boolean late;
    private boolean told;
    private Instant doneAt;
    private String doneBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Act() {}

    /** @param note why; what {@link ActKind#isTold} is told to readers is in their words */
    Act(long articleId, ActKind kind, int revisionNumber, String note, Instant at, String by) {
        this.articleId = articleId;
        this.kind = kind;
        this.revisionNumber = revisionNumber;
        this.note = note;
        this.told = kind.isTold();
        this.doneAt = at;
        this.doneBy = by;
    }

    /** The same, about a time. */
    Act due(@Nullable Instant at) {
        dueAt = at;
        return this;
    }

    /** The same, which a schedule asked for. */
    Act asScheduled(Instant due, boolean wasLate) {
        dueAt = due;
        late = wasLate;
        return this;
    }

    ArticleActed announced() {
        return new ArticleActed(id(), articleId, kind, revisionNumber, doneAt, doneBy, note, late);
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public long article() {
        return articleId;
    }

    public ActKind kind() {
        return kind;
    }

    public int revision() {
        return revisionNumber;
    }

    public String note() {
        return note;
    }

    /** The time it is about, or that it was asked for. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public boolean late() {
        return late;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String doneBy() {
        return doneBy;
    }
}
