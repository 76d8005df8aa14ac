package org.dateline.media;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An address of a picture's renditions. When the focal point moves, pages that caches hold still name the last one. */
@Entity
class PictureKey {

    @Id
    private String contentKey;

    @ManyToOne(fetch = FetchType.LAZY)
    private Picture picture;

    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PictureKey() {}

    PictureKey(String contentKey, Picture picture) {
        this.contentKey = contentKey;
        this.picture = picture;
    }

    String contentKey() {
        return contentKey;
    }

    void supersede(@Nullable Instant now) {
        supersededAt = now;
    }

    boolean isCurrent() {
        return supersededAt == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PictureKey key && key.contentKey.equals(contentKey);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(contentKey);
    }
}
