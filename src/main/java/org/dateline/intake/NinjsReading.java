package org.dateline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.intake.Incoming.Name;
import org.dateline.intake.Incoming.Names;
import org.dateline.intake.Incoming.Origin;
import org.dateline.intake.Incoming.Standing;
import org.dateline.intake.Incoming.Text;
import org.dateline.intake.Incoming.Times;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.shared.HtmlText;
import org.jspecify.annotations.Nullable;

/** One item of ninjs 1.x, 2.x or 3.x; what stands where is in docs/ninjs.md. */
final class NinjsReading {

    /** The relations under which a site like this one gives the last part of an address. */
    private static final Set<String> OURS = Set.of("section", "topic", "source", "editor");

    private final JsonFields item;
    private final List<String> left = new ArrayList<>();

    private NinjsReading(JsonFields item) {
        this.item = item;
    }

    static Incoming read(JsonFields item) throws Unreadable {
        return new NinjsReading(item).read();
    }

    private Incoming read() throws Unreadable {
        String uri = item.text("uri");
        if (uri.isEmpty()) {
            throw new Unreadable("It has no \"uri\", which every item must have.");
        }
        String type = item.text("type").toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.equals("text") && !type.equals("composite")) {
            throw Unreadable.passedOver("It is of type \"%s\", not a text.".formatted(type));
        }
        Standing standing = standing();
        Text text = text(standing);
        return new Incoming(
                uri, standing, text, times(), names(), NinjsPictures.read(item.all("associations")), origin(), left);
    }

    private Standing standing() throws Unreadable {
        String status = item.text("pubstatus").toLowerCase(Locale.ROOT).replaceFirst("^stat:", "");
        return switch (status) {
            case "", "usable" -> Standing.PUBLISHED;
            case "withheld" -> Standing.DRAFT;
            case "canceled", "cancelled" -> Standing.CANCELED;
            default ->
                throw new Unreadable(
                        "Its \"pubStatus\" is \"%s\", not usable, withheld or canceled.".formatted(status));
        };
    }

    private Text text(Standing standing) throws Unreadable {
        String headline = words(item.all("headlines"), "main", "headline");
        if (headline.isEmpty()) {
            headline = item.text("headline", "title");
        }
        if (headline.isEmpty() && standing != Standing.CANCELED) {
            throw new Unreadable("It has no headline.");
        }
        List<JsonFields> descriptions = item.all("descriptions");
        String dateline = described(descriptions, "dateline");
        boolean printed = !dateline.isEmpty();
        Instant day = printed ? item.time("contentcreated") : null;
        LocalDate on = day == null ? null : day.atOffset(ZoneOffset.UTC).toLocalDate();
        return new Text(
                headline,
                summary(descriptions),
                html(),
                item.text("by", "byline"),
                printed ? item.text("located") : "",
                on,
                printed ? sourceName("dateline").name() : "",
                item.text("language"),
                item.text("slugline"));
    }

    /** The words for a role; where no role is the one asked for, the first. */
    private static String words(List<JsonFields> all, String... roles) throws Unreadable {
        for (String role : roles) {
            String found = described(all, role);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return all.isEmpty() ? "" : plain(all.get(0));
    }

    private static String described(List<JsonFields> all, String role) throws Unreadable {
        for (JsonFields one : all) {
            if (one.text("role").equalsIgnoreCase(role)) {
                return plain(one);
            }
        }
        return "";
    }

    private static String plain(JsonFields words) throws Unreadable {
        String value = words.text("value");
        return words.text("contenttype").toLowerCase(Locale.ROOT).contains("html") ? withoutMarkup(value) : value;
    }

    private static String withoutMarkup(String html) {
        return HtmlText.ofHtml(html).toPlainText();
    }

    private String summary(List<JsonFields> descriptions) throws Unreadable {
        for (JsonFields one : descriptions) {
            String role = one.text("role").toLowerCase(Locale.ROOT);
            if (!role.equals("dateline") && !role.equals("caption") && !role.equals("alt")) {
                return plain(one);
            }
        }
        String text = item.text("descriptiontext", "description");
        return text.isEmpty() ? withoutMarkup(item.textBeginning("description")) : text;
    }

    /** Marked-up text if there is any, else the plain one in paragraphs. */
    private String html() throws Unreadable {
        List<JsonFields> bodies = item.all("bodies");
        String plain = "";
        for (JsonFields body : bodies) {
            String kind = body.text("contenttype").toLowerCase(Locale.ROOT);
            if (kind.contains("html")) {
                return body.text("value");
            }
            plain = plain.isEmpty() && (kind.isEmpty() || kind.startsWith("text/plain")) ? body.text("value") : plain;
        }
        String html = item.text("bodyhtml", "bodyxhtml", "bodyrichtext");
        if (plain.isEmpty() && html.isEmpty()) {
            plain = item.text("bodytext", "body");
        }
        return !html.isEmpty() ? html : HtmlText.paragraphs(plain.isEmpty() ? item.textBeginning("body") : plain);
    }

    private Times times() throws Unreadable {
        Instant version = item.time("versioncreated");
        Instant first = item.time("firstcreated");
        Instant published = first != null ? first : version;
        Instant updated = version != null && published != null && version.isAfter(published) ? version : null;
        return new Times(published, updated, version, item.time("embargoeduntil", "embargoed"), item.time("expires"));
    }

    private Names names() throws Unreadable {
        Name section = Name.NONE;
        List<Name> topics = new ArrayList<>();
        for (JsonFields subject : item.all("subjects", "subject")) {
            String relation = (subject.text("rel") + " " + subject.text("scheme")).toLowerCase(Locale.ROOT);
            boolean channel = relation.contains("section") || relation.contains("category");
            if (channel && section.isNone()) {
                section = name(subject);
            } else {
                topics.add(name(subject));
            }
        }
        for (JsonFields service : item.all("service", "services")) {
            section = section.isNone() ? name(service) : section;
        }
        for (String keyword : item.texts("keywords")) {
            topics.add(new Name(keyword, ""));
        }
        topics.removeIf(Name::isNone);
        return new Names(section, source(), sourceHome(), editor(), topics);
    }

    private static Name name(JsonFields noun) throws Unreadable {
        boolean ours = OURS.contains(noun.text("rel", "role"));
        return new Name(noun.text("name"), ours ? noun.text("literal") : "");
    }

    private Name source() throws Unreadable {
        Name named = sourceName("source");
        if (!named.isNone()) {
            return named;
        }
        for (JsonFields one : item.all("infosources", "infosource")) {
            if (!role(one).equalsIgnoreCase("dateline")) {
                return new Name(one.text("name"), "");
            }
        }
        return new Name(item.text("source", "provider", "copyrightholder"), "");
    }

    private Name sourceName(String role) throws Unreadable {
        JsonFields found = infoSource(role);
        return found == null ? Name.NONE : name(found);
    }

    private String sourceHome() throws Unreadable {
        JsonFields found = infoSource("source");
        return found == null ? "" : found.text("uri");
    }

    private @Nullable JsonFields infoSource(String role) throws Unreadable {
        for (JsonFields one : item.all("infosources", "infosource")) {
            if (role(one).equalsIgnoreCase(role)) {
                return one;
            }
        }
        return null;
    }

    /** What a source is to the item: its role, which ninjs 1.x calls a relation. */
    private static String role(JsonFields infoSource) throws Unreadable {
        return infoSource.text("role", "rel");
    }

    private Name editor() throws Unreadable {
        for (JsonFields person : item.all("people", "person")) {
            if (person.text("rel").equalsIgnoreCase("editor")) {
                return name(person);
            }
        }
        return Name.NONE;
    }

    private Origin origin() throws Unreadable {
        Map<String, String> ids = item.values("altids");
        String original = ids.getOrDefault("original", ids.getOrDefault("canonical", ""));
        return new Origin(original, List.of(), ids.getOrDefault("sha-256", ""));
    }
}
