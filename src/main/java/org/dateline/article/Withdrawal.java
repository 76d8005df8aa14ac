package org.dateline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That an article left its readers: when, by whom, how, and the notice they find in its place. */
@Entity
public class Withdrawal {

    @Id
    private long articleId;

    /** How a story can leave. */
    public enum Reason {
        /** Taken back by the newsroom. */
        WITHDRAWN,
        /** Taken down because an authority ordered it. */
        LEGAL,
        /** Shown only for a time that is over. */
        EXPIRED
    }

    private String notice;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason reason = Reason.WITHDRAWN;

    private String language;
    private Instant publishedAt;
    private Instant withdrawnAt;
    private String withdrawnBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Withdrawal() {}

    Withdrawal(long articleId, Publication publication, Reason reason, String notice, Instant at, String by) {
        this.articleId = articleId;
        this.reason = reason;
        this.notice = notice;
        this.language = publication.revision().language();
        this.publishedAt = publication.at();
        this.withdrawnAt = at;
        this.withdrawnBy = by;
    }

    public String notice() {
        return notice;
    }

    public Reason reason() {
        return reason;
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
