package org.dateline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dateline.section.Section;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What readers were shown of a story from one moment to another: a published revision, numbered from 1, with a digest
 * (SHA-256, hexadecimal) of its {@link CanonicalText} that the next one's text names.
 */
@Entity
@Table(name = "article_version")
public class Version {

    /** What stands for the digest before the first. */
    static final String NONE = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;
    private int number;

    @ManyToOne(fetch = FetchType.LAZY)
    private Revision revision;

    @ManyToOne(fetch = FetchType.LAZY)
    private Section section;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActKind kind;

    private String note;
    private Instant publishedAt;
    private @Nullable Instant updatedAt;
    private Instant shownFrom;
    private @Nullable Instant shownUntil;
    private String previousDigest;
    private String digest;
    private @Nullable Instant hiddenAt;
    private String hiddenBy = "";
    private String hiddenReason = "";

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Version() {}

    /** The version that a story has become with an act, after the one before it. */
    Version(Article article, Publication publication, Act act, @Nullable Version before) {
        this.articleId = article.id();
        this.number = before == null ? 1 : before.number + 1;
        this.revision = publication.revision();
        this.section = publication.section();
        this.kind = act.kind();
        this.note = act.note();
        this.publishedAt = publication.at();
        this.updatedAt = publication.updatedAt();
        this.shownFrom = act.doneAt();
        this.previousDigest = before == null ? NONE : before.digest;
        this.digest = CanonicalText.of(this).digest();
    }

    /** It is not shown any more. */
    void end(Instant at) {
        shownUntil = shownUntil == null ? at : shownUntil;
    }

    /** The story counts as first published then. */
    void moveTo(Instant firstPublished) {
        publishedAt = firstPublished;
    }

    /** Takes what it says out of the public history; that it was, and its digest, stay. */
    void hide(String reason, Instant at, String by) {
        hiddenAt = at;
        hiddenBy = by;
        hiddenReason = reason;
    }

    public long article() {
        return articleId;
    }

    public int number() {
        return number;
    }

    public Revision revision() {
        return revision;
    }

    public ActKind kind() {
        return kind;
    }

    /** What readers were told about it; empty unless it is a clarification or a correction, or came back. */
    public String note() {
        return kind.isTold() ? note : "";
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant updatedAt() {
        return updatedAt;
    }

    public Instant shownFrom() {
        return shownFrom;
    }

    public @Nullable Instant shownUntil() {
        return shownUntil;
    }

    public String previousDigest() {
        return previousDigest;
    }

    public String digest() {
        return digest;
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }

    public @Nullable Instant hiddenAt() {
        return hiddenAt;
    }

    public String hiddenReason() {
        return hiddenReason;
    }
}
