package org.dateline.feed;

import org.dateline.article.Selection;
import org.dateline.editor.Editor;
import org.dateline.section.Section;
import org.dateline.shared.Slug;
import org.dateline.source.Source;
import org.dateline.topic.Topic;

/**
 * A list of stories that has a feed.
 *
 * @param kind what it is a list of: with its number, how what left it is kept
 * @param slug its word in its address; empty for the list of all
 */
public record FeedList(Kind kind, long id, String title, String description, String slug, Selection selection) {

    public enum Kind {
        LATEST(""),
        SECTION("/sections/"),
        SOURCE("/sources/"),
        EDITOR("/editors/"),
        TOPIC("/topics/");

        private final String under;

        Kind(String under) {
            this.under = under;
        }

        /** The path of one of them. */
        String path(String slug) {
            return under.isEmpty() ? "/" : under + new Slug(slug).encoded();
        }

        /** The path of its feeds as far as the dot. */
        String stem(String slug) {
            return under.isEmpty() ? "/feed" : path(slug) + "/feed";
        }
    }

    static FeedList latest() {
        return new FeedList(Kind.LATEST, 0, "", "", "", Selection.latest());
    }

    static FeedList of(Section section) {
        return new FeedList(
                Kind.SECTION,
                section.id(),
                section.name(),
                section.description(),
                section.slug(),
                Selection.inSection(section));
    }

    static FeedList of(Source source) {
        return new FeedList(
                Kind.SOURCE,
                source.id(),
                source.name(),
                source.creditLine(),
                source.slug(),
                Selection.fromSource(source));
    }

    static FeedList of(Editor editor) {
        return new FeedList(
                Kind.EDITOR,
                editor.id(),
                editor.name(),
                editor.jobTitle(),
                editor.slug(),
                Selection.creditedTo(editor));
    }

    static FeedList of(Topic topic) {
        return new FeedList(Kind.TOPIC, topic.id(), topic.name(), "", topic.slug(), Selection.on(topic));
    }

    /** The path of its page. */
    public String page() {
        return kind.path(slug);
    }

    /** The path of its feeds as far as the dot. */
    String stem() {
        return kind.stem(slug);
    }
}
