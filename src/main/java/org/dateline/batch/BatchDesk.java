package org.dateline.batch;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Cursor;
import org.dateline.storage.InTurn;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans batches and sends them on their way. Everything may be asked twice and happens once. */
@Service
@InTurn
class BatchDesk {

    private final Batches batches;
    private final Items items;
    private final Archive archive;
    private final Topics topics;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchDesk(
            Batches batches,
            Items items,
            Archive archive,
            Topics topics,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.archive = archive;
        this.topics = topics;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** A bulk edit of these articles, to be looked at before it is run. */
    public long plan(String formToken, Refiling change, List<Long> articles, String by) {
        Long known = batches.idOf(formToken);
        if (known != null) {
            return known;
        }
        change.lookUp(topics);
        return keep(Batch.of(formToken, change, clock.instant(), by), archive.planned(articles, change));
    }

    /** Every place where words would be replaced, to be looked at before it is run. */
    public long plan(String formToken, Replacing change, Scope scope, String scopeQuery, Cursor from, String by) {
        Long known = batches.idOf(formToken);
        if (known != null) {
            return known;
        }
        Found found = archive.search(change, scope, from);
        Batch batch = Batch.of(formToken, change, clock.instant(), by);
        batch.searched(scopeQuery, found.lookedThrough(), found.goesOn());
        return keep(batch, found.articles());
    }

    private long keep(Batch batch, List<Planned> articles) {
        long id = batches.save(batch).id();
        int place = 0;
        for (Planned planned : articles) {
            entities.persist(new Item(id, ++place, planned));
        }
        return id;
    }

    /** Leaves out those between two places that are not among the chosen. */
    public void choose(long id, int first, int last, Set<Integer> chosen) {
        if (find(id).state() == Batch.State.PLANNED) {
            items.between(id, first, last).forEach(item -> {
                item.choose(chosen.contains(item.place()));
                items.save(item);
            });
        }
    }

    public void run(long id, String by) {
        Batch batch = find(id);
        boolean begins = batch.state() == Batch.State.PLANNED;
        batch.run(clock.instant());
        batches.save(batch);
        if (begins) {
            events.publishEvent(new BatchActed("run", id, by, batch.kind().name()));
        }
    }

    /** What was not done yet is left out, and what was done will be taken back. */
    public void undo(long id, String by) {
        Batch batch = find(id);
        boolean begins = batch.state() != Batch.State.UNDOING;
        batch.undo(clock.instant(), by);
        batches.save(batch);
        if (batch.state() == Batch.State.UNDOING && begins) {
            events.publishEvent(new BatchActed("undo", id, by, batch.kind().name()));
        }
        if (batch.state() == Batch.State.UNDOING) {
            items.all(id, Outcome.PENDING, Outcome.LEFT_OUT);
        }
    }

    /** Ends what was worked on, unless something else was asked for meanwhile. */
    public void finish(long id, Batch.State worked) {
        Batch batch = find(id);
        if (batch.state() == worked) {
            batch.finish(clock.instant());
            batches.save(batch);
        }
    }

    /** Forgets a batch that nobody wants to run. */
    public void discard(long id) {
        Batch batch = batches.locked(id);
        if (batch != null && batch.state() == Batch.State.PLANNED) {
            items.drop(id);
            batches.delete(batch);
        }
    }

    @Transactional(readOnly = true)
    public @Nullable Batch open(long id) {
        Batch batch = batches.whole(id);
        if (batch != null) {
            batch.refiling().lookUp(topics);
        }
        return batch;
    }

    private Batch find(long id) {
        return Objects.requireNonNull(batches.locked(id), () -> "no batch " + id);
    }
}
