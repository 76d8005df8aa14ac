package org.dateline.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a colleague says about a story or a passage of it, or in answer to that; the first of a thread can be settled. */
@Entity
@Table(name = "review_comment")
class Comment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String formToken;
    private long articleId;
    private int revisionNumber;
    private @Nullable Long replyTo;

    @Embedded
    private @Nullable Passage passage;

    private String text;
    private Instant writtenAt;
    private String writtenBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant resolvedAt;
    private @Nullable String resolvedBy;
    private boolean waiting;
    private String storyBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Comment() {}

    /** Opens a thread about a passage; without one, about the whole story. */
    Comment(Subject about, @Nullable Passage passage, String formToken, String text, Instant at, String by) {
        this.articleId = about.article();
        this.revisionNumber = about.revision();
        this.storyBy = about.writtenBy();
        this.passage = passage;
        this.formToken = formToken;
        this.text = text;
        this.writtenAt = at;
        this.writtenBy = by;
        this.waiting = true;
    }

    /** An answer at the end of this thread. */
    Comment answered(int revision, String token, String words, Instant at, String by) {
        Comment answer = new Comment(new Subject(articleId, revision, storyBy), null, token, words, at, by);
        answer.replyTo = id();
        answer.waiting = false;
        return answer;
    }

    void resolve(Instant at, String by) {
        resolvedAt = at;
        resolvedBy = by;
        waiting = false;
    }

    void reopen() {
        resolvedAt = null;
        resolvedBy = null;
        waiting = true;
    }

    /** Takes the words back for good; that there was a comment stays to be seen. */
    void withdraw(Instant at) {
        withdrawnAt = at;
        text = "";
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public boolean isResolved() {
        return resolvedAt != null;
    }

    boolean isFirst() {
        return replyTo == null;
    }

    long thread() {
        return replyTo == null ? id() : replyTo;
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public long articleId() {
        return articleId;
    }

    public int revisionNumber() {
        return revisionNumber;
    }

    public @Nullable Passage passage() {
        return passage;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public @Nullable String resolvedBy() {
        return resolvedBy;
    }
}
