package org.dateline.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.dateline.section.Section;
import org.dateline.source.Source;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One story. Its id never changes; what it says lives in its revisions: the newest is the draft, and readers see the
 * published one, which only {@link #publish} can move.
 */
@Entity
public class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @jakarta.persistence.Version
    private int version;

    private String formToken;
    private Instant createdAt;
    private String createdBy;
    private Instant touchedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.DRAFT;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "draft_revision_id")
    private @Nullable Revision draft;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "draft_section_id")
    private @Nullable Section draftSection;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "draft_source_id")
    private @Nullable Source draftSource;

    @Embedded
    private @Nullable Publication publication;

    @Embedded
    private Review review = new Review();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scheduled_id")
    private @Nullable Scheduled scheduled;

    private @Nullable Instant embargoUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    private @Nullable Article mergedInto;

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<TopicListing> topicListings = new HashSet<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<PictureListing> pictureListings = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Article() {}

    /** An article without text yet; the token of the form it comes from makes a repeated submit recognisable. */
    Article(String formToken, Instant at, String by) {
        this.formToken = formToken;
        this.createdAt = at;
        this.createdBy = by;
        this.touchedAt = at;
    }

    /** Files new copy on top of the newest revision; what readers see stays as it is. */
    Revision revise(Copy copy, Change change, Instant at, String by) {
        int number = draft == null ? 1 : draft.number() + 1;
        Revision revision = new Revision(this, number, copy, change, at, by);
        draft = revision;
        draftSection = copy.section();
        draftSource = copy.source();
        touchedAt = at;
        state = state == State.PUBLISHED ? State.CHANGED : state;
        review.lapse();
        return revision;
    }

    /**
     * Makes a revision what readers see.
     *
     * @param from first published then; null keeps the time it has, or means now
     * @return what was done; null if they see just that already
     */
    @Nullable
    Act publish(Revision next, Change change, @Nullable Instant from, Instant now, String by) {
        refuseHidden(now);
        scheduled = null;
        Publication before = publication;
        boolean sameText = before != null && before.revision().number() == next.number();
        boolean sameTime = before != null && (from == null || from.equals(before.at()));
        if (sameText && sameTime && !change.kind().isTold()) {
            return null; // pressed twice
        }
        Publication after = Publication.over(before, next, change.kind(), from, now);
        publication = after;
        state = draft().number() == next.number() ? State.PUBLISHED : State.CHANGED;
        touchedAt = now;
        review.end();
        Instant at = after.at();
        Listing.list(topicListings, next.topics(), at, topic -> new TopicListing(this, topic, at));
        Listing.list(pictureListings, next.copy().pictures(), at, picture -> new PictureListing(this, picture, at));
        boolean sameVersion = after.version() > 0;
        ActKind kind = before == null ? ActKind.PUBLISHED : ActKind.of(sameVersion ? ChangeKind.MINOR : change.kind());
        return new Act(id(), kind, next.number(), change.note(), now, by);
    }

    /** A revision waits for its time; nothing of it is published before. */
    Act schedule(Scheduled next, Instant now, String by) {
        refuseHidden(next.dueAt());
        scheduled = next;
        state = publication == null ? State.SCHEDULED : state;
        touchedAt = now;
        return new Act(id(), ActKind.SCHEDULED, next.revision(), next.change().note(), now, by).due(next.dueAt());
    }

    /** Takes it off the schedule. */
    Act unschedule(Instant now, String by) {
        Scheduled waiting = scheduled;
        if (waiting == null) {
            throw new Refused("act.unschedule.none");
        }
        scheduled = null;
        state = publication == null ? State.DRAFT : state;
        touchedAt = now;
        return new Act(id(), ActKind.UNSCHEDULED, waiting.revision(), "", now, by).due(waiting.dueAt());
    }

    /** Takes a story away from readers who may have seen it; they find a notice in its place. */
    Withdrawal withdraw(Withdrawal.Reason reason, String notice, Instant now, String by) {
        Publication shown = publication;
        if (shown == null) {
            throw new Refused("article.withdraw.unseen");
        }
        Withdrawal withdrawal = new Withdrawal(id(), shown, reason, notice, now, by);
        takeDown(reason == Withdrawal.Reason.EXPIRED ? State.EXPIRED : State.WITHDRAWN, now);
        return withdrawal;
    }

    /** Hides what readers see until it goes out again at the end of the embargo. */
    void embargo(@Nullable Instant until, Instant now) {
        embargoUntil = until;
        touchedAt = now;
        if (until != null && publication != null) {
            takeDown(State.DRAFT, now);
        }
    }

    /** Becomes one with the story that stands for both: its address leads there. */
    void mergeInto(Article survivor, Instant now) {
        if (survivor == this || survivor.publication == null || state.isGone()) {
            throw new Refused("act.duplicate.target");
        }
        takeDown(State.MERGED, now);
        mergedInto = survivor;
    }

    /** Gives a story back to its readers as they last saw it. */
    Act reinstate(Version last, String note, Instant now, String by) {
        if (!state.isGone()) {
            throw new Refused("act.reinstate.not");
        }
        state = State.DRAFT;
        mergedInto = null;
        publish(last.revision(), new Change(ChangeKind.CORRECTION, note), last.publishedAt(), now, by);
        return new Act(id(), ActKind.REINSTATED, last.revision().number(), note, now, by);
    }

    private void takeDown(State next, Instant now) {
        publication = null;
        scheduled = null;
        topicListings.clear();
        pictureListings.clear();
        state = next;
        touchedAt = now;
    }

    private void refuseHidden(Instant at) {
        if (state.isGone()) {
            throw new Refused("article.withdrawn.publish");
        }
        if (embargoUntil != null && embargoUntil.isAfter(at)) {
            throw new Refused("act.embargo.on", embargoUntil);
        }
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public State state() {
        return state;
    }

    public Revision draft() {
        return Objects.requireNonNull(draft, "every article has a revision once saved");
    }

    public @Nullable Publication publication() {
        return publication;
    }

    public @Nullable Scheduled scheduled() {
        return scheduled;
    }

    public Review review() {
        return review;
    }

    /** Nobody outside may see it before. */
    public @Nullable Instant embargoUntil() {
        return embargoUntil;
    }

    public @Nullable Article mergedInto() {
        return mergedInto;
    }

    Instant touchedAt() {
        return touchedAt;
    }
}
