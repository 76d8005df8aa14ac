package org.dateline.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dateline.editor.Editor;
import org.dateline.section.Section;
import org.dateline.source.Source;
import org.dateline.storage.ManyRows.Rows;
import org.dateline.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What the entities write one by one when copy is filed and published, row by row for stories that are new: what an entity
 * learns to keep is added here as well, and a test holds both against each other.
 */
final class StoryRows {

    /** What an article is before it has a revision. */
    static final String BEGUN = "version, form_token, created_at, created_by, touched_at, state, draft_section_id,"
            + " draft_source_id, review_state, review_by, review_approvals, urgent";

    /** What it has once there is a revision, for readers or not. */
    static final String SHOWN = "draft_revision_id, published_revision_id, published_section_id, published_source_id,"
            + " published_editor_id, published_at, materially_updated_at, published_version, published_corrected";

    static final String TEXT = "article_id, number, headline, summary, body, dateline_place, dateline_on,"
            + " dateline_agency, section_id, source_id, byline, editor_id, lead_picture_id, lead_caption, language, slug,"
            + " original_url, change_kind, change_note, created_at, created_by";

    /** So often the desk would have saved it: filed, and published. */
    private static final int FILED = 1;

    private static final int PUBLISHED = 2;

    final Rows revisionTopics = new Rows("revision_topic", "revision_id, topic_id");
    final Rows revisionPictures = new Rows("revision_picture", "revision_id, picture_id");
    final Rows topics = new Rows("article_topic", "article_id, topic_id, published_at");
    final Rows pictures = new Rows("article_picture", "article_id, picture_id, published_at");
    final Rows versions = new Rows(
            "article_version",
            "article_id, number, revision_id, section_id, kind, note, published_at, updated_at, shown_from,"
                    + " previous_digest, digest, hidden_by, hidden_reason");
    final Rows acts = new Rows("article_act", "article_id, kind, revision_number, note, late, told, done_at, done_by");

    private final Instant now;
    private final String by;

    StoryRows(Instant now, String by) {
        this.now = now;
        this.by = by;
    }

    List<@Nullable Object> begun(Delivery story) {
        Copy copy = story.copy();
        boolean draft = story.publishedAt() == null;
        State state = draft ? State.DRAFT : State.PUBLISHED;
        return row(
                draft ? FILED : PUBLISHED,
                story.token(),
                now,
                by,
                now,
                state.name(),
                id(copy.section()),
                id(copy.source()),
                ReviewState.NONE.name(),
                "",
                0,
                false);
    }

    List<@Nullable Object> shown(Delivery story, long revision) {
        if (story.publishedAt() == null) {
            List<@Nullable Object> draft = row(revision);
            draft.addAll(Collections.nCopies(8, null));
            return draft;
        }
        Copy copy = story.copy();
        return row(
                revision,
                revision,
                id(copy.section()),
                id(copy.source()),
                id(copy.editor()),
                story.publishedAt(),
                story.updatedAt(),
                1,
                false);
    }

    List<@Nullable Object> text(Delivery story, long article) {
        Copy copy = story.copy();
        return row(
                article,
                1,
                copy.headline(),
                copy.summary(),
                copy.body().toString(),
                copy.dateline().place(),
                copy.dateline().on(),
                copy.dateline().agency(),
                id(copy.section()),
                id(copy.source()),
                copy.byline(),
                id(copy.editor()),
                copy.lead().picture(),
                copy.lead().caption(),
                copy.language().tag(),
                copy.slug().value(),
                copy.original(),
                Change.NONE.kind().name(),
                Change.NONE.note(),
                now,
                by);
    }

    /** Everything else of it. Says the digest of its first version, or nothing for a draft. */
    String add(Delivery story, long article, long revision) {
        Copy copy = story.copy();
        Instant at = story.publishedAt();
        copy.topics().forEach(topic -> revisionTopics.add(revision, topic.id()));
        copy.pictures().forEach(picture -> revisionPictures.add(revision, picture));
        if (at == null) {
            return "";
        }
        for (Topic topic : copy.topics()) {
            topics.add(article, topic.id(), at);
        }
        copy.pictures().forEach(picture -> pictures.add(article, picture, at));
        String kind = ActKind.PUBLISHED.name();
        CanonicalText.Head head = new CanonicalText.Head(article, 1, Version.NONE, now, ActKind.PUBLISHED, "");
        String digest = CanonicalText.of(head, copy).digest();
        versions.add(
                article,
                1,
                revision,
                id(copy.section()),
                kind,
                "",
                at,
                story.updatedAt(),
                now,
                Version.NONE,
                digest,
                "",
                "");
        acts.add(article, kind, 1, "", false, false, now, by);
        return digest;
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, values);
        return row;
    }

    private static @Nullable Long id(@Nullable Section section) {
        return section == null ? null : section.id();
    }

    private static @Nullable Long id(@Nullable Source source) {
        return source == null ? null : source.id();
    }

    private static @Nullable Long id(@Nullable Editor editor) {
        return editor == null ? null : editor.id();
    }
}
