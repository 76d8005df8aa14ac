package org.dateline.article;

import org.dateline.editor.Editor;
import org.dateline.section.Section;
import org.dateline.shared.IndexOrder;
import org.dateline.source.Source;
import org.dateline.topic.Topic;

/** Which published articles a list holds. Each kind has an index of its own that ends in time and id. */
public final class Selection {

    static final String LATEST = "latest";
    static final String SECTION = "section";
    static final String SOURCE = "source";
    static final String EDITOR = "editor";
    static final String TOPIC = "topic";

    /** On the page of a story, which leads to the two beside it. */
    static final String BESIDE = "beside-";

    private static final String ARTICLE = "Article a";

    private final String from;
    private final String key;
    private final long value;
    private final String at;
    private final String id;
    private final String ofRevision;
    private final String tag;

    private Selection(String tag, String from, String key, long value, String at, String id, String ofRevision) {
        this.tag = value == 0 ? tag : tag + "-" + value;
        this.from = from;
        this.key = key;
        this.value = value;
        this.at = at;
        this.id = id;
        this.ofRevision = ofRevision;
    }

    private static Selection ofArticles(String tag, String key, long value, String ofRevision) {
        return new Selection(tag, ARTICLE, key, value, "a.publication.at", "a.id", ofRevision);
    }

    public static Selection latest() {
        return ofArticles(LATEST, "", 0, "");
    }

    public static Selection inSection(Section section) {
        return ofArticles(SECTION, "fk(a.publication.section)", section.id(), "r.section.id = :value");
    }

    public static Selection fromSource(Source source) {
        return ofArticles(SOURCE, "fk(a.publication.source)", source.id(), "r.source.id = :value");
    }

    public static Selection creditedTo(Editor editor) {
        return ofArticles(EDITOR, "fk(a.publication.editor)", editor.id(), "r.editor.id = :value");
    }

    public static Selection on(Topic topic) {
        return new Selection(
                TOPIC,
                "TopicListing l join l.article a",
                "fk(l.topic)",
                topic.id(),
                "l.publishedAt",
                "fk(l.article)",
                "exists (select 1 from Revision o join o.topics t where o = r and t.id = :value)");
    }

    /** By which whoever keeps the list knows that somebody came into it: {@code section-3}. */
    String tag() {
        return tag;
    }

    String from() {
        return from;
    }

    boolean isNarrowed() {
        return !key.isEmpty();
    }

    /** That an article belongs to it; empty if all do. */
    String condition() {
        return isNarrowed() ? " and " + key + " = :value" : "";
    }

    /** The condition and the order of a walk one way from the place {@code :at} and {@code :id}. */
    String walk(Cursor.Way way) {
        boolean older = way == Cursor.Way.OLDER;
        String seek = older
                ? " and %1$s <= :at and (%1$s < :at or %2$s < :id)"
                : " and %1$s >= :at and (%1$s > :at or %2$s > :id)";
        return seek.formatted(at, id) + IndexOrder.of(isNarrowed() ? key : null, older, at, id);
    }

    long value() {
        return value;
    }

    String id() {
        return id;
    }

    /** The same condition on a revision {@code r}, whichever it is. */
    String ofRevision() {
        return ofRevision;
    }
}
