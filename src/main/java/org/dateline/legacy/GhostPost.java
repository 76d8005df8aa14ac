package org.dateline.legacy;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.intake.Incoming;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.shared.Language;
import org.dateline.shared.Links;
import org.jspecify.annotations.Nullable;

/** What a Ghost post says, in the words of this house. */
final class GhostPost {

    static final Set<String> FIELDS = Set.of(
            "id",
            "uuid",
            "comment_id",
            "title",
            "slug",
            "html",
            "lexical",
            "mobiledoc",
            "status",
            "type",
            "page",
            "visibility",
            "published_at",
            "updated_at",
            "custom_excerpt",
            "feature_image",
            "canonical_url",
            "locale",
            "author_id",
            "email_only");

    private static final int LONGEST_SLUG = 200;

    private final GhostFile.Row row;
    private final GhostIndex index;
    private final LegacyProperties properties;
    private final List<String> left;

    GhostPost(GhostFile.Row row, GhostIndex index, LegacyProperties properties) {
        this.row = row;
        this.index = index;
        this.properties = properties;
        this.left = new ArrayList<>(row.remarks());
    }

    Incoming read() throws Unreadable {
        refuse();
        GhostIndex.Meta meta = index.meta(row.text("id"));
        Incoming.Times times = times();
        Incoming.Standing standing = standing(meta, times.published());
        GhostBody content = new GhostBody(properties.root());
        ForeignBody body = content.read(row);
        String feature = content.file(row.text("feature_image"));
        if (!feature.isEmpty()) {
            body.leadBy(new Incoming.Image(feature, meta.alt(), meta.caption(), "", "", "", true));
        }
        left.addAll(content.left());
        left.addAll(body.left());
        Incoming.Text text = text(body.html());
        return new Incoming(
                uri(),
                standing,
                text,
                times,
                names(),
                List.copyOf(body.images()),
                origin(),
                List.copyOf(new LinkedHashSet<>(left)));
    }

    private void refuse() throws Unreadable {
        if ((row.isTrue("page") || row.text("type").equals("page")) && !properties.pages()) {
            throw Unreadable.passedOver("It is a page, not a post; pages are taken with --dateline.legacy.pages=true.");
        }
        if (uri().isEmpty()) {
            throw new Unreadable("It has neither a uuid nor a number, so it could not be told again.");
        }
        if (row.text("title").isEmpty()) {
            throw new Unreadable("It has no headline.");
        }
    }

    private String uri() {
        String uuid = row.text("uuid");
        if (uuid.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return "urn:uuid:" + uuid.toLowerCase(java.util.Locale.ROOT);
        }
        String number = row.text("comment_id").isEmpty() ? row.text("id") : row.text("comment_id");
        return number.matches("[A-Za-z0-9_-]{1,64}") ? "ghost:post:" + number : "";
    }

    /** Only what the old site showed to everybody is for readers here. */
    private Incoming.Standing standing(GhostIndex.Meta meta, @Nullable Instant published) {
        String status = row.text("status");
        String visibility = row.text("visibility");
        if (status.equals("sent") || meta.emailOnly() || row.isTrue("email_only")) {
            left.add("it was sent by mail alone and is a draft here");
        } else if (!visibility.isEmpty() && !visibility.equals("public")) {
            left.add("it was for members only and is a draft here");
        } else if (status.equals("published") || status.equals("scheduled")) {
            if (published != null) {
                return Incoming.Standing.PUBLISHED;
            }
            left.add("it has no date and is a draft here");
        }
        return Incoming.Standing.DRAFT;
    }

    private Incoming.Text text(String html) {
        String headline = Titles.line(row.text("title"));
        String summary = Titles.line(row.text("custom_excerpt"));
        if ((headline + summary + html).indexOf(LegibleReader.UNREADABLE) >= 0) {
            left.add("some characters are not readable in the file and stand as \uFFFD");
        }
        String locale = row.text("locale");
        String language = Language.isTag(locale) ? Language.of(locale).tag() : index.language();
        return new Incoming.Text(
                headline, summary, html, String.join(", ", authors()), "", null, "", language, row.text("slug"));
    }

    private List<String> authors() {
        return index.authors(row.text("id"), row.text("author_id"));
    }

    private Incoming.Times times() {
        Instant published = instant(row.text("published_at"));
        Instant updated = instant(row.text("updated_at"));
        boolean changed = published != null && updated != null && updated.isAfter(published.plusSeconds(60));
        return new Incoming.Times(published, changed ? updated : null, updated, null, null);
    }

    /** As all its versions write it: ISO 8601, SQL in UTC, or milliseconds; null if it is none of these. */
    private static @Nullable Instant instant(String text) {
        try {
            if (text.matches("-?\\d{1,15}")) {
                return Instant.ofEpochMilli(Long.parseLong(text));
            }
            String iso = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
            return iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Incoming.Names names() {
        List<Incoming.Name> tags = index.tags(row.text("id"));
        boolean filed = properties.sectionFromTags() && !tags.isEmpty();
        List<String> authors = authors();
        return new Incoming.Names(
                filed ? tags.get(0) : Incoming.Name.NONE,
                Incoming.Name.NONE,
                "",
                properties.authorsAsEditors() && !authors.isEmpty()
                        ? new Incoming.Name(authors.get(0), "")
                        : Incoming.Name.NONE,
                filed ? tags.subList(1, tags.size()) : tags);
    }

    private Incoming.Origin origin() {
        String root = properties.root();
        String slug = row.text("slug");
        String canonical = row.text("canonical_url").replace(GhostBody.PLACEHOLDER, root);
        boolean elsewhere = Links.isWebAddress(canonical) && (root.isEmpty() || !canonical.startsWith(root + "/"));
        boolean addressed = !slug.isEmpty() && slug.length() <= LONGEST_SLUG && !slug.contains("/");
        String path = root.isEmpty() ? "" : URI.create(root).getRawPath();
        return new Incoming.Origin(
                elsewhere ? canonical : "", addressed ? List.of(path + "/" + slug + "/") : List.of());
    }
}
