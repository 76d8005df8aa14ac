package org.dateline.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.util.function.SingletonSupplier;

/** What a listener has not followed yet, as it was taken from the outbox; the event is read when it is asked for. */
final class Unfinished implements TargetEventPublication {

    private final UUID id;
    private final PublicationTargetIdentifier listener;
    private final Supplier<Object> event;
    private final Instant published;
    private final Instant taken;
    private final int attempts;

    Unfinished(UUID id, String listener, Supplier<Object> event, Instant published, Instant taken, int attempts) {
        this.id = id;
        this.listener = PublicationTargetIdentifier.of(listener);
        this.event = SingletonSupplier.of(event);
        this.published = published;
        this.taken = taken;
        this.attempts = attempts;
    }

    @Override
    public UUID getIdentifier() {
        return id;
    }

    /** Always the same object: the registry tells publications apart by it. */
    @Override
    public Object getEvent() {
        return event.get();
    }

    @Override
    public PublicationTargetIdentifier getTargetIdentifier() {
        return listener;
    }

    @Override
    public Instant getPublicationDate() {
        return published;
    }

    @Override
    public Optional<Instant> getCompletionDate() {
        return Optional.empty();
    }

    @Override
    public Status getStatus() {
        return Status.RESUBMITTED;
    }

    @Override
    public Instant getLastResubmissionDate() {
        return taken;
    }

    @Override
    public int getCompletionAttempts() {
        return attempts;
    }

    @Override
    public void markCompleted(Instant at) {
        // its row is deleted with that
    }
}
