package org.dateline.legacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.intake.Incoming;
import org.dateline.shared.Language;
import org.jspecify.annotations.Nullable;

/** What a Ghost export keeps beside its posts: people, tags, who and what belongs to which post, and their pictures' words. */
final class GhostIndex {

    static final Map<String, Set<String>> TABLES = Map.of(
            "users", Set.of("id", "name"),
            "tags", Set.of("id", "name", "slug", "visibility"),
            "posts_tags", Set.of("post_id", "tag_id", "sort_order"),
            "posts_authors", Set.of("post_id", "author_id", "sort_order"),
            "posts_meta", Set.of("post_id", "feature_image_alt", "feature_image_caption", "email_only"),
            "settings", Set.of("key", "value"));

    private static final Set<String> LANGUAGE = Set.of("locale", "lang", "default_locale");

    /** Words of the feature image of a post, and whether the post was sent by mail alone. */
    record Meta(String alt, String caption, boolean emailOnly) {

        static final Meta NONE = new Meta("", "", false);
    }

    private record Link(int order, String id) {}

    private final Map<String, String> people = new HashMap<>();
    private final Map<String, Incoming.Name> tags = new HashMap<>();
    private final Map<String, List<Link>> tagged = new HashMap<>();
    private final Map<String, List<Link>> written = new HashMap<>();
    private final Map<String, Meta> metas = new HashMap<>();
    private String language = "";

    void put(GhostFile.Row row) {
        switch (row.table()) {
            case "users" -> people.put(row.text("id"), Titles.line(row.text("name")));
            case "tags" -> tag(row);
            case "posts_tags" -> link(tagged, row, "tag_id");
            case "posts_authors" -> link(written, row, "author_id");
            case "posts_meta" -> meta(row);
            default -> {
                if (LANGUAGE.contains(row.text("key")) && Language.isTag(row.text("value"))) {
                    language = Language.of(row.text("value")).tag();
                }
            }
        }
    }

    /** Tags with a hash are notes of the newsroom to itself. */
    private void tag(GhostFile.Row row) {
        boolean internal =
                row.text("visibility").equals("internal") || row.text("name").startsWith("#");
        if (!internal && !row.text("name").isEmpty()) {
            tags.put(row.text("id"), new Incoming.Name(Titles.line(row.text("name")), row.text("slug")));
        }
    }

    private static void link(Map<String, List<Link>> links, GhostFile.Row row, String field) {
        String order = row.text("sort_order");
        links.computeIfAbsent(row.text("post_id"), post -> new ArrayList<>(2))
                .add(new Link(order.matches("\\d{1,9}") ? Integer.parseInt(order) : 0, row.text(field)));
    }

    private void meta(GhostFile.Row row) {
        Meta meta = new Meta(
                row.text("feature_image_alt"),
                Titles.line(row.text("feature_image_caption")),
                row.isTrue("email_only"));
        if (!meta.equals(Meta.NONE)) {
            metas.put(row.text("post_id"), meta);
        }
    }

    /** The public tags of a post, the primary one first. */
    List<Incoming.Name> tags(String post) {
        return linked(tagged, post, tags);
    }

    /** The names of a post's authors; older exports name one with the post itself. */
    List<String> authors(String post, String author) {
        List<String> several = linked(written, post, people);
        String one = people.get(author);
        return several.isEmpty() && one != null ? List.of(one) : several;
    }

    private static <T> List<T> linked(Map<String, List<Link>> links, String post, Map<String, T> known) {
        List<T> found = new ArrayList<>();
        links.getOrDefault(post, List.of()).stream()
                .sorted(Comparator.comparingInt(Link::order))
                .<@Nullable T>map(link -> known.get(link.id()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(found::add);
        return found;
    }

    Meta meta(String post) {
        return metas.getOrDefault(post, Meta.NONE);
    }

    /** A BCP 47 tag; empty if the export does not say. */
    String language() {
        return language;
    }
}
