package org.dateline.front;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement of the front page that was published, with the instant from which readers get it. Which one is live is
 * a question about rows: of those not called off, the last whose time has come.
 */
@Entity
class FrontEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int number;
    private Instant madeAt;
    private String madeBy;
    private String note;
    private Instant goesLiveAt;
    private @Nullable Integer repeatsNumber;
    private @Nullable Integer draftVersion;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelledBy;

    @ElementCollection
    @CollectionTable(name = "front_slot", joinColumns = @JoinColumn(name = "edition_id"))
    private List<Slot> slots = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected FrontEdition() {}

    FrontEdition(int number, Slots slots, Instant goesLiveAt, String note, Instant madeAt, String madeBy) {
        this.number = number;
        this.slots.addAll(slots.all());
        this.goesLiveAt = goesLiveAt;
        this.note = note;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    /** The same arrangement as an earlier edition's. */
    FrontEdition repeating(int earlier) {
        repeatsNumber = earlier;
        return this;
    }

    /** Made of that version of the draft: the same form sent twice makes one edition. */
    FrontEdition ofDraft(int version) {
        draftVersion = version;
        return this;
    }

    public int number() {
        return number;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public String note() {
        return note;
    }

    public Instant goesLiveAt() {
        return goesLiveAt;
    }

    public @Nullable Integer repeatsNumber() {
        return repeatsNumber;
    }

    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    public @Nullable String cancelledBy() {
        return cancelledBy;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isDueAfter(Instant now) {
        return !isCancelled() && goesLiveAt.isAfter(now);
    }

    /** Whether it went out as soon as it was made. */
    boolean isImmediate() {
        return goesLiveAt.equals(madeAt);
    }

    /** Read in a transaction only. */
    Slots slots() {
        return Slots.of(slots);
    }
}
