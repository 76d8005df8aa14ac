package org.dateline.front;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that was done to the draft; it made the version it is named after. */
@Entity
@Table(name = "front_draft_step")
class DraftStep {

    enum Act {
        PLACED,
        TAKEN,
        PINNED,
        FILLED,
        DISCARDED,
        PUBLISHED,
        SCHEDULED
    }

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Act act;

    private @Nullable Long articleId;
    private @Nullable String block;
    private @Nullable Integer position;
    private @Nullable Integer editionNumber;
    private Instant doneAt;
    private String doneBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DraftStep() {}

    DraftStep(int version, Act act, Instant doneAt, String doneBy) {
        this.version = version;
        this.act = act;
        this.doneAt = doneAt;
        this.doneBy = doneBy;
    }

    DraftStep of(long article, @Nullable Place place) {
        articleId = article;
        block = place == null ? null : place.block();
        position = place == null ? null : place.position();
        return this;
    }

    DraftStep of(int edition) {
        editionNumber = edition;
        return this;
    }

    public Act act() {
        return act;
    }

    public @Nullable Long article() {
        return articleId;
    }

    public @Nullable Place place() {
        return block == null || position == null ? null : new Place(block, position);
    }

    public @Nullable Integer edition() {
        return editionNumber;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String doneBy() {
        return doneBy;
    }
}
