package org.dateline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a published article shows a picture; repeats the time, so that where a picture ran last is one index walk. */
@Entity
@Table(name = "article_picture")
@IdClass(PictureListing.Key.class)
class PictureListing implements Listing<Long> {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    @Id
    private long pictureId;

    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PictureListing() {}

    PictureListing(Article article, long pictureId, Instant publishedAt) {
        this.article = article;
        this.pictureId = pictureId;
        this.publishedAt = publishedAt;
    }

    @Override
    public Long under() {
        return pictureId;
    }

    @Override
    public void moveTo(Instant at) {
        publishedAt = at;
    }

    record Key(Long article, long pictureId) implements Serializable {}
}
