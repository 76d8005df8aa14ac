package org.dateline.front;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Refused;
import org.dateline.front.DraftStep.Act;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The only way to change the front page, one method an act, one transaction each. Everybody queues at the draft's row;
 * who comes with another version than the newest is sent back with {@link DraftMoved}.
 */
@Service
@InTurn
class FrontDesk {

    /** How many steps are remembered for those who look at an old version. */
    private static final int REMEMBERED = 500;

    private final FrontDrafts drafts;
    private final DraftSteps steps;
    private final FrontEditions editions;
    private final StoryLines stories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FrontDesk(
            FrontDrafts drafts,
            DraftSteps steps,
            FrontEditions editions,
            StoryLines stories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.editions = editions;
        this.stories = stories;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a story on a place. */
    void put(int seen, long article, Place to, String by) {
        FrontDraft draft = inHand(seen);
        Slots before = slots(draft);
        Set<Long> ids = new HashSet<>(before.articles());
        ids.add(article);
        Map<Long, StoryLine> lines = stories.of(ids);
        StoryLine line = lines.get(article);
        if (line == null || !line.isPlaceable()) {
            throw new Refused("front.refused.story");
        }
        if (!line.fits(to)) {
            throw new Refused("front.refused.section", Objects.toString(line.sectionName(), ""));
        }
        Slots after = before.put(article, to, (id, place) -> {
            StoryLine other = lines.get(id);
            return other != null && other.fits(place);
        });
        arrange(draft, after, step(draft, Act.PLACED, by).of(article, to));
    }

    /** Gives a story's place back to the rule. */
    void take(int seen, long article, String by) {
        FrontDraft draft = inHand(seen);
        arrange(draft, slots(draft).without(article), step(draft, Act.TAKEN, by).of(article, null));
    }

    /** Holds a story's place until then; null as long as the edition lasts. */
    void pin(int seen, long article, @Nullable Instant until, String by) {
        FrontDraft draft = inHand(seen);
        if (until != null && !until.isAfter(clock.instant())) {
            throw new Refused("front.refused.past");
        }
        Slots before = slots(draft);
        if (before.of(article) == null) {
            throw new Refused("front.refused.gone");
        }
        arrange(
                draft,
                before.pinned(article, until),
                step(draft, Act.PINNED, by).of(article, null));
    }

    /** Brings the slots of an edition into the draft. */
    void fill(int seen, int number, String by) {
        FrontDraft draft = inHand(seen);
        arrange(
                draft,
                Slots.of(editions.slotsOf(number)),
                step(draft, Act.FILLED, by).of(number));
    }

    /** Gives up the draft; it stands for what is live again. */
    void discard(int seen, String by) {
        FrontDraft draft = inHand(seen);
        close(draft, step(draft, Act.DISCARDED, by));
    }

    /**
     * Publishes the draft. The same version sent twice by the same person makes one edition.
     *
     * @param at when it goes live, null for now
     */
    FrontEdition publish(int seen, @Nullable Instant at, String note, String by) {
        FrontDraft draft = drafts.locked();
        FrontEdition known = editions.findByDraftVersion(seen);
        if (known != null && known.madeBy().equals(by)) {
            return known;
        }
        check(draft, seen);
        Instant now = clock.instant();
        if (at != null && !at.isAfter(now)) {
            throw new Refused("front.refused.past");
        }
        Slots slots = slots(draft).heldAt(at == null ? now : at);
        FrontEdition edition = issue(slots, at, note, null, seen, by);
        close(draft, step(draft, at == null ? Act.PUBLISHED : Act.SCHEDULED, by).of(edition.number()));
        return edition;
    }

    /** Publishes the slots of an earlier edition again, whatever the draft says; 0 is the page by rule alone. */
    FrontEdition republish(int seenLive, int number, String note, String by) {
        drafts.locked();
        FrontEdition live = editions.liveAt(clock.instant());
        if ((live == null ? 0 : live.number()) != seenLive) {
            throw new DraftMoved();
        }
        if (number != 0 && editions.findByNumber(number) == null) {
            throw new Refused("front.refused.edition");
        }
        Slots slots = Slots.of(editions.slotsOf(number)).heldAt(clock.instant());
        return issue(slots, null, note, number, null, by);
    }

    /** Calls a scheduled edition off; false if it is live already or was called off before. */
    boolean cancel(int number, String by) {
        boolean cancelled = editions.cancel(number, clock.instant(), by) > 0;
        if (cancelled) {
            events.publishEvent(new FrontCancelled(number, by));
        }
        return cancelled;
    }

    private FrontEdition issue(
            Slots slots,
            @Nullable Instant at,
            String note,
            @Nullable Integer repeats,
            @Nullable Integer draftVersion,
            String by) {
        int last = editions.lastNumber();
        Instant now = notBefore(editions.findByNumber(last), clock.instant());
        FrontEdition edition = new FrontEdition(last + 1, slots, at == null ? now : at, note, now, by);
        if (repeats != null) {
            edition.repeating(repeats);
        }
        if (draftVersion != null) {
            edition.ofDraft(draftVersion);
        }
        editions.save(edition);
        events.publishEvent(new FrontPublished(
                edition.number(), edition.goesLiveAt(), slots.all().size(), repeats, by, note));
        return edition;
    }

    /** Of two nodes whose clocks differ a little, the one that publishes later is later. */
    private static Instant notBefore(@Nullable FrontEdition last, Instant now) {
        return last != null && last.isImmediate() && last.goesLiveAt().isAfter(now) ? last.goesLiveAt() : now;
    }

    private FrontDraft inHand(int seen) {
        FrontDraft draft = drafts.locked();
        check(draft, seen);
        return draft;
    }

    private static void check(FrontDraft draft, int seen) {
        if (draft.version() != seen) {
            throw new DraftMoved();
        }
    }

    private Slots slots(FrontDraft draft) {
        return draft.isBegun() ? draft.slots() : Slots.of(editions.slotsAt(clock.instant()));
    }

    private DraftStep step(FrontDraft draft, Act act, String by) {
        return new DraftStep(draft.version() + 1, act, clock.instant(), by);
    }

    private void arrange(FrontDraft draft, Slots now, DraftStep step) {
        FrontEdition live = editions.liveAt(clock.instant());
        draft.arrange(now, live == null ? 0 : live.number(), clock.instant());
        keep(draft, step);
    }

    private void close(FrontDraft draft, DraftStep step) {
        draft.close();
        keep(draft, step);
    }

    private void keep(FrontDraft draft, DraftStep step) {
        drafts.save(draft);
        steps.save(step);
        drafts.forget(draft.version() - REMEMBERED);
    }
}
