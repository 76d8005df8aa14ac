package org.dateline.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ClassUtils;

/**
 * What was announced and not followed yet by everybody who listens. The library writes the rows; which node may try one
 * again is decided here, as the library's own marks let two nodes at one row, and take a slow listener for a dead one.
 */
@Component
@Primary
public class Outbox implements EventPublicationRepository {

    /** What waits so long in our own queue is free for others, and so is what a listener does not end. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final EventPublicationRepository rows;
    private final EventSerializer texts;
    private final Claims claims;
    private final Clock clock;
    private final Map<UUID, Instant> held = new ConcurrentHashMap<>();

    Outbox(
            @Qualifier("jdbcEventPublicationRepository") EventPublicationRepository rows,
            EventSerializer texts,
            Claims claims,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.claims = claims;
        this.clock = clock;
    }

    /** What is still to be followed of the events of a type in which a number stands under a name. */
    public List<Waiting> about(Class<?> type, String name, long value) {
        return claims.about(type, name, value);
    }

    /** Begins again with those that failed; says how many. */
    public int tryAgain(Class<?> type, String name, long value) {
        return claims.tryAgain(type, name, value);
    }

    /** Says of all that this node is at that it is alive. */
    void renew() {
        Instant now = clock.instant();
        held.values().removeIf(since -> since.plus(LONG).isBefore(now));
        List<UUID> ids = held.entrySet().stream()
                .filter(entry -> entry.getValue().plusSeconds(1).isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
        if (!ids.isEmpty()) {
            claims.renew(ids);
        }
    }

    @Override
    public TargetEventPublication create(TargetEventPublication publication) {
        UUID id = publication.getIdentifier();
        held.put(id, clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        held.remove(id);
                    }
                }
            });
        }
        return rows.create(publication);
    }

    /** Takes what may be tried again now: it is this node's from here on. */
    @Override
    public List<TargetEventPublication> findFailedPublications(FailedCriteria criteria) {
        claims.giveUp();
        return claims.take(criteria.getMaxItemsToRead()).stream()
                .map(this::taken)
                .toList();
    }

    private TargetEventPublication taken(Claims.Row row) {
        held.put(row.id(), clock.instant());
        return new Unfinished(
                row.id(), row.listener(), () -> event(row), row.published(), clock.instant(), row.attempts());
    }

    private Object event(Claims.Row row) {
        ClassLoader classes = Outbox.class.getClassLoader();
        return texts.deserialize(row.event(), ClassUtils.resolveClassName(row.type(), classes));
    }

    /** It was when it was taken. */
    @Override
    public boolean markResubmitted(UUID id, Instant at) {
        return held.containsKey(id);
    }

    @Override
    public void markProcessing(UUID id) {
        held.put(id, clock.instant());
        rows.markProcessing(id);
    }

    /** Unless it took so long that somebody else may be at it. */
    @Override
    public void markFailed(UUID id) {
        if (held.remove(id) != null) {
            rows.markFailed(id);
        }
    }

    @Override
    public void markCompleted(UUID id, Instant at) {
        rows.markCompleted(id, at);
        held.remove(id);
    }

    @Override
    public void markCompleted(Object event, PublicationTargetIdentifier listener, Instant at) {
        rows.markCompleted(event, listener, at);
    }

    @Override
    public List<TargetEventPublication> findIncompletePublications() {
        return rows.findIncompletePublications();
    }

    @Override
    public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant instant) {
        return rows.findIncompletePublicationsPublishedBefore(instant);
    }

    @Override
    public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
            Object event, PublicationTargetIdentifier listener) {
        return rows.findIncompletePublicationsByEventAndTargetIdentifier(event, listener);
    }

    @Override
    public void deletePublications(List<UUID> ids) {
        rows.deletePublications(ids);
    }

    @Override
    public void deleteCompletedPublications() {
        rows.deleteCompletedPublications();
    }

    @Override
    public void deleteCompletedPublicationsBefore(Instant instant) {
        rows.deleteCompletedPublicationsBefore(instant);
    }

    @Override
    public List<TargetEventPublication> findByStatus(Status status) {
        return rows.findByStatus(status);
    }

    @Override
    public int countByStatus(Status status) {
        return rows.countByStatus(status);
    }
}
