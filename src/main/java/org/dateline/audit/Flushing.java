package org.dateline.audit;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** Sends what an act changed to the database before its entry: whoever holds the log's end must not wait for a row of a story. */
@Repository
class Flushing {

    private final EntityManager entities;

    Flushing(EntityManager entities) {
        this.entities = entities;
    }

    /** Being a repository, it speaks of failures as the commit would have done. */
    void flush() {
        entities.flush();
    }
}
