package org.dateline.history;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A name that an editor gave a revision, so that it is found again among the many. */
@Entity
class Milestone {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;
    private int number;
    private String name;
    private Instant createdAt;
    private String createdBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Milestone() {}

    Milestone(long articleId, int number, String name, Instant at, String by) {
        this.articleId = articleId;
        this.number = number;
        this.name = name;
        this.createdAt = at;
        this.createdBy = by;
    }

    void rename(String other) {
        name = other;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }
}
