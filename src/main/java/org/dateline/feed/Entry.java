package org.dateline.feed;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Correction;
import org.dateline.article.Story;
import org.dateline.media.Print;
import org.dateline.shared.Figure;
import org.dateline.shared.Links;
import org.dateline.source.Kind;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * One story as every format carries it.
 *
 * @param id permanent
 * @param address of its page
 * @param content the whole text as HTML that stands on its own, pictures, captions and credits included
 * @param prints its pictures, the one in front first
 * @param corrections what its readers were told, the last first
 */
record Entry(String id, String address, Story story, String content, List<Print> prints, List<Correction> corrections) {

    /** Where a story comes from if it is not our own. */
    @Nullable
    Source wire() {
        Source source = story.source();
        return source == null || source.kind() == Kind.OWN ? null : source;
    }

    /** Who is to be named as its author: whoever wrote it, else the house it comes from. */
    String author(String house) {
        Source wire = wire();
        return !story.byline().isEmpty() ? story.byline() : wire == null ? house : wire.name();
    }

    /** What it is filed under, the section first. */
    Stream<Category> categories() {
        return Stream.concat(
                Stream.ofNullable(story.section())
                        .map(section -> new Category(section.slug(), section.name(), "/sections", section.path())),
                story.topics().stream()
                        .map(topic -> new Category(topic.slug(), topic.name(), "/topics", topic.path())));
    }

    /** Something a story is filed under. */
    record Category(String slug, String name, String kind, String path) {}

    /** The terms its text comes with; empty if nobody said. */
    String rights() {
        Source source = story.source();
        return source == null ? "" : source.licence().isEmpty() ? source.creditLine() : source.licence();
    }

    /** The address of its licence, null if nobody gave one. */
    @Nullable
    String licence() {
        Source source = story.source();
        return source != null && Links.isWebAddress(source.licence()) ? source.licence() : null;
    }

    /** What is said under a picture where it stands. */
    String caption(Print print) {
        Figure lead = story.lead();
        return lead != null && lead.picture() == print.figure().picture()
                ? lead.caption()
                : print.figure().caption();
    }

    @Nullable
    Print lead() {
        Long picture = story.copy().lead().picture();
        return picture == null
                ? null
                : prints.stream()
                        .filter(print -> print.figure().picture() == picture)
                        .findFirst()
                        .orElse(null);
    }
}
