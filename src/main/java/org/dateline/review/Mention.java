package org.dateline.review;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That a comment calls somebody; it waits for them until its thread is settled. */
@Entity
@Table(name = "review_mention")
class Mention {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long commentId;
    private long threadId;
    private String username;
    private boolean waiting;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Mention() {}

    /** Whether it waits for them: nobody waits for themselves. */
    Mention(Comment comment, String username, boolean waiting) {
        this.commentId = comment.id();
        this.threadId = comment.thread();
        this.username = username;
        this.waiting = waiting;
    }

    long commentId() {
        return commentId;
    }

    String username() {
        return username;
    }
}
