package org.dateline.linked;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.Story;
import org.dateline.editor.Editor;
import org.dateline.site.SiteProperties;
import org.dateline.source.Kind;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who a story is by: the people its byline names, else the house whose copy it is. Whoever edited it here is its editor and never
 * its author.
 */
@Component
class Authors {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;、，/&]\\s*|\\s+(?:and|und|et|y|и|و)\\s+", Pattern.CASE_INSENSITIVE);

    private final SiteProperties site;
    private final Organisation organisation;

    Authors(SiteProperties site, Organisation organisation) {
        this.site = site;
        this.organisation = organisation;
    }

    List<Thing> of(Story story) {
        List<Thing> people =
                people(story).map(name -> person(name, story.editor())).toList();
        return people.isEmpty() ? List.of(house(story)) : people;
    }

    /** The pages of this site about them; empty if there is none. */
    List<String> pages(Story story) {
        Source source = story.source();
        List<String> people = people(story).toList();
        if (people.isEmpty()) {
            return source == null ? List.of() : List.of(site.absolute(source.path()));
        }
        return people.stream()
                .map(name -> page(name, story.editor()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The names in its byline; a byline may name the house as well, which is no person. */
    private static Stream<String> people(Story story) {
        return Arrays.stream(BETWEEN.split(story.byline().strip()))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !isHouse(name, story.source()));
    }

    private static boolean isHouse(String name, @Nullable Source source) {
        return source != null && (name.equalsIgnoreCase(source.name()) || name.equalsIgnoreCase(source.creditLine()));
    }

    private Thing person(String name, @Nullable Editor editor) {
        return Thing.of("Person").with("name", name).with("url", page(name, editor));
    }

    private @Nullable String page(String name, @Nullable Editor editor) {
        return editor != null && editor.name().equals(name) ? site.absolute(editor.path()) : null;
    }

    /** Whose copy it is: an agency, or this newsroom. */
    Thing house(Story story) {
        Source source = story.source();
        return source == null ? organisation.reference() : house(source);
    }

    Thing house(Source source) {
        Thing house = Thing.of("Organization", site.absolute(source.path()) + "#organization")
                .with("name", source.name())
                .with("url", source.homePage().isEmpty() ? site.absolute(source.path()) : source.homePage());
        return source.kind() == Kind.OWN ? house.with("parentOrganization", organisation.reference()) : house;
    }

    Thing editor(Editor editor) {
        return Thing.of("Person", site.absolute(editor.path()) + "#person")
                .with("name", editor.name())
                .with("url", site.absolute(editor.path()))
                .with("jobTitle", editor.jobTitle());
    }
}
