package org.dateline.legacy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An address that an article had under other software; it leads to the article for good. */
@Entity
class OldAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String address;
    private long articleId;
    private Instant keptAt;
    private String keptBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OldAddress() {}

    OldAddress(AddressKey address, long articleId, Instant keptAt, String keptBy) {
        this.address = address.text();
        this.articleId = articleId;
        this.keptAt = keptAt;
        this.keptBy = keptBy;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    String address() {
        return address;
    }

    long articleId() {
        return articleId;
    }

    Instant keptAt() {
        return keptAt;
    }

    String keptBy() {
        return keptBy;
    }
}
