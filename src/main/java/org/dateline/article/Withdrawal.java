package org.dateline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** That an article was taken back: when, by whom, and the notice readers find in its place. */
@Entity
public class Withdrawal {

    @Id
    private long articleId;

    private String notice;
    private String language;
    private Instant publishedAt;
    private Instant withdrawnAt;
    private String withdrawnBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Withdrawal() {}

    Withdrawal(long articleId, Publication publication, String notice, Instant at, String by) {
        this.articleId = articleId;
        this.notice = notice;
        this.language = publication.revision().language();
        this.publishedAt = publication.at();
        this.withdrawnAt = at;
        this.withdrawnBy = by;
    }

    public String notice() {
        return notice;
    }

    public String language() {
        return language;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }
}
