package org.dateline.preview;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That a shared link was opened, how often within a minute, and with what kind of browser; not by whom. */
@Entity
class SharedLinkUse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long linkId;
    private Instant usedAt;
    private String agent;
    private int times;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SharedLinkUse() {}

    SharedLinkUse(long linkId, Instant minute, Agent agent) {
        this.linkId = linkId;
        this.usedAt = minute;
        this.agent = agent.name();
        this.times = 1;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public Instant usedAt() {
        return usedAt;
    }

    public String agent() {
        return agent;
    }

    public int times() {
        return times;
    }
}
