package org.dateline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
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

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Publication() {}

    Publication(Revision revision, Section section, Instant at, @Nullable Instant updatedAt) {
        this.revision = revision;
        this.section = section;
        this.source = revision.source();
        this.editor = revision.editor();
        this.at = at;
        this.updatedAt = updatedAt;
    }

    public boolean isVisibleAt(Instant now) {
        return !at.isAfter(now);
    }

    public Revision revision() {
        return revision;
    }

    public Instant at() {
        return at;
    }

    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }
}
