package org.dateline.front;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one draft of the front page that all editors share. Until somebody begins it, it stands for what is live. Its
 * version counts every change, so that whoever works on an older one is told.
 */
@Entity
class FrontDraft {

    static final int THE_ONE = 1;

    @Id
    private int id;

    private int version;
    private @Nullable Instant begunAt;
    private @Nullable Integer baseNumber;

    @ElementCollection
    @CollectionTable(name = "front_draft_slot", joinColumns = @JoinColumn(name = "draft_id"))
    private List<Slot> slots = new ArrayList<>();

    protected FrontDraft() {}

    int version() {
        return version;
    }

    boolean isBegun() {
        return begunAt != null;
    }

    /** The edition that was live when it was begun; 0 if there was none. */
    int base() {
        return baseNumber == null ? 0 : baseNumber;
    }

    Slots slots() {
        return Slots.of(slots);
    }

    /** Says these slots from now on. */
    void arrange(Slots now, int base, Instant at) {
        if (begunAt == null) {
            begunAt = at;
            baseNumber = base;
        }
        slots.clear();
        slots.addAll(now.all());
        version++;
    }

    /** Stands for what is live again. */
    void close() {
        begunAt = null;
        baseNumber = null;
        slots.clear();
        version++;
    }
}
