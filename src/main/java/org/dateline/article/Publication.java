package org.dateline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.dateline.editor.Editor;
import org.dateline.section.Section;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * What readers get of an article, and since when. Repeats the revision's section, source and editor, so that each of
 * their lists is one walk along an index however large the archive grows.
 */
@Embeddable
public class Publication {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_revision_id")
    private Revision revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_section_id")
    private Section section;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_source_id")
    private @Nullable Source source;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_editor_id")
    private @Nullable Editor editor;

    @Column(name = "published_at")
    private Instant at;

    @Column(name = "materially_updated_at")
    private @Nullable Instant updatedAt;

    @Column(name = "published_until")
    private @Nullable Instant until;

    /** Null, as the next one, where an older release wrote it. */
    @Column(name = "published_version")
    private @Nullable Integer version;

    @Column(name = "published_corrected")
    private @Nullable Boolean corrected;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Publication() {}

    /**
     * @param until not shown any more from then on; null for as long as we like
     * @param version the number of what it is in the public history
     * @param corrected whether readers were told of a correction or clarification
     */
    private Publication(
            Revision revision,
            Section section,
            Instant at,
            @Nullable Instant updatedAt,
            @Nullable Instant until,
            int version,
            boolean corrected) {
        this.revision = revision;
        this.section = section;
        this.source = revision.source();
        this.editor = revision.editor();
        this.at = at;
        this.updatedAt = updatedAt;
        this.until = until;
        this.version = version;
        this.corrected = corrected;
    }

    /**
     * What a revision becomes once it is published over what readers see; it has no number yet in the public history
     * unless they see just that already.
     */
    static Publication over(
            @Nullable Publication before, Revision next, ChangeKind kind, @Nullable Instant from, Instant now) {
        Dates dates = Dates.of(before, next, kind, from, now);
        boolean sameText = before != null && before.revision.number() == next.number() && !kind.isTold();
        return new Publication(
                next,
                Objects.requireNonNull(next.section(), "an article is published in a section"),
                dates.publishedAt(),
                dates.updatedAt(),
                before == null ? null : before.until,
                before == null || !sameText ? 0 : before.version(),
                kind.isTold() || before != null && before.isCorrected());
    }

    /** Says under which number it stands in the public history. */
    void number(int newVersion) {
        version = newVersion;
    }

    /** Says that readers were told of a correction before it was away. */
    void tell() {
        corrected = true;
    }

    /** Says until when it is shown; null for as long as we like. */
    void endAt(@Nullable Instant newUntil) {
        until = newUntil;
    }

    public boolean isVisibleAt(Instant now) {
        return !at.isAfter(now) && (until == null || until.isAfter(now));
    }

    public Revision revision() {
        return revision;
    }

    public Instant at() {
        return at;
    }

    public @Nullable Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant until() {
        return until;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public boolean isCorrected() {
        return Boolean.TRUE.equals(corrected);
    }

    Section section() {
        return section;
    }
}
