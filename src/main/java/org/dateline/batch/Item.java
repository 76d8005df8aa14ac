package org.dateline.batch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One article in a batch. */
@Entity
@Table(name = "batch_item")
@IdClass(Item.Key.class)
class Item {

    @Id
    private long batchId;

    @Id
    private int place;

    private long articleId;
    private int revisionBefore;
    private @Nullable Integer revisionAfter;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Effect effect;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Item() {}

    Item(long batch, int place, Planned planned) {
        this.batchId = batch;
        this.place = place;
        this.articleId = planned.article();
        this.revisionBefore = planned.revision();
        this.effect = planned.effect();
        this.outcome = effect.changes() ? Outcome.PENDING : Outcome.NONE;
    }

    void choose(boolean chosen) {
        if (outcome == Outcome.PENDING || outcome == Outcome.LEFT_OUT) {
            outcome = chosen ? Outcome.PENDING : Outcome.LEFT_OUT;
        }
    }

    void did(int revision) {
        outcome = Outcome.DONE;
        revisionAfter = revision;
    }

    void become(Outcome next) {
        outcome = next;
    }

    public int place() {
        return place;
    }

    public long articleId() {
        return articleId;
    }

    int revisionBefore() {
        return revisionBefore;
    }

    @Nullable
    Integer revisionAfter() {
        return revisionAfter;
    }

    public Effect effect() {
        return effect;
    }

    public Outcome outcome() {
        return outcome;
    }

    record Key(long batchId, int place) implements Serializable {}
}
