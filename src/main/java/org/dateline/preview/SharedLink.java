package org.dateline.preview;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That a draft may be read by whoever holds a secret, until a time: by whom it was shared, for whom, and how often used. */
@Entity
class SharedLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;
    private String secretHash;
    private @Nullable Integer revisionNumber;
    private String note;
    private String shownName;
    private Instant createdAt;
    private String createdBy;
    private Instant endsAt;
    private @Nullable String revokedBy;
    private long uses;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SharedLink() {}

    SharedLink(long articleId, String secretHash, Share share, Instant at, String by, String shownName) {
        this.articleId = articleId;
        this.secretHash = secretHash;
        this.revisionNumber = share.revision();
        this.note = share.note();
        this.shownName = shownName;
        this.createdAt = at;
        this.createdBy = by;
        this.endsAt = at.plus(share.length());
    }

    /** Ends it at once; one that has ended stays as it ended. */
    void revoke(Instant now, String by) {
        if (isLiveAt(now)) {
            endsAt = now;
            revokedBy = by;
        }
    }

    public boolean isLiveAt(Instant now) {
        return endsAt.isAfter(now);
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public long articleId() {
        return articleId;
    }

    public @Nullable Integer revisionNumber() {
        return revisionNumber;
    }

    public String note() {
        return note;
    }

    public String shownName() {
        return shownName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public @Nullable String revokedBy() {
        return revokedBy;
    }

    public long uses() {
        return uses;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
