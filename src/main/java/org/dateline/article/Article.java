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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    @Version
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
        return revision;
    }

    /**
     * Makes the draft what readers see.
     *
     * @param from first published then; null keeps the time it has, or means now
     */
    void publish(ChangeKind kind, @Nullable Instant from, Instant now) {
        if (state == State.WITHDRAWN) {
            throw new IllegalStateException("A withdrawn article cannot be published again: " + id);
        }
        Revision next = draft();
        Section section = Objects.requireNonNull(next.section(), "an article is published in a section");
        Publication before = publication;
        boolean sameText = before != null && before.revision().number() == next.number();
        if (before != null && sameText && (from == null || from.equals(before.at()))) {
            return; // pressed twice
        }
        boolean update = before != null && before.isVisibleAt(now);
        if (update && from != null && from.isAfter(now)) {
            throw new IllegalStateException("What readers have seen cannot move into the future: " + id);
        }
        Dates dates = datesOf(next, kind, from, now);
        publication = new Publication(next, section, dates.publishedAt(), dates.updatedAt());
        state = State.PUBLISHED;
        touchedAt = now;
        Instant at = dates.publishedAt();
        list(topicListings, next.topics(), at, topic -> new TopicListing(this, topic, at));
        list(pictureListings, next.copy().pictures(), at, picture -> new PictureListing(this, picture, at));
    }

    /** The two dates that a revision carries once it is published so; also asked before it is. */
    Dates datesOf(Revision next, ChangeKind kind, @Nullable Instant from, Instant now) {
        Publication before = publication;
        if (before == null || !before.isVisibleAt(now)) {
            return new Dates(from != null ? from : now, null);
        }
        boolean material = kind != ChangeKind.MINOR && before.revision().number() != next.number();
        return new Dates(from != null ? from : before.at(), material ? now : before.updatedAt());
    }

    record Dates(Instant publishedAt, @Nullable Instant updatedAt) {}

    /** Lists the article under what it is about or shows now, and no more under what it was. */
    private static <T, L extends Listing<T>> void list(Set<L> listings, Set<T> now, Instant at, Function<T, L> listed) {
        listings.removeIf(listing -> !now.contains(listing.under()));
        listings.forEach(listing -> listing.moveTo(at));
        Set<T> known = listings.stream().map(Listing::under).collect(Collectors.toSet());
        now.stream().filter(one -> !known.contains(one)).map(listed).forEach(listings::add);
    }

    /** Takes a story back that readers may have seen; they find the notice in its place. */
    Withdrawal withdraw(String notice, Instant now, String by) {
        if (publication == null || !publication.isVisibleAt(now)) {
            throw new IllegalStateException("Only a published article can be withdrawn: " + id);
        }
        Withdrawal withdrawal = new Withdrawal(id(), publication, notice, now, by);
        takeDown(State.WITHDRAWN, now);
        return withdrawal;
    }

    /** Takes back a publication that lies in the future; the article is a draft again. */
    void unschedule(Instant now) {
        if (publication == null || publication.isVisibleAt(now)) {
            throw new IllegalStateException("Only a scheduled article can be unscheduled: " + id);
        }
        takeDown(State.DRAFT, now);
    }

    private void takeDown(State next, Instant now) {
        publication = null;
        topicListings.clear();
        pictureListings.clear();
        state = next;
        touchedAt = now;
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

    Instant touchedAt() {
        return touchedAt;
    }
}
