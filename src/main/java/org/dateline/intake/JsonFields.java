package org.dateline.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.intake.IncomingReader.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The fields of a JSON object by their names in lower case without underscores, so that one name finds what the versions of
 * ninjs write in three ways. What is of another kind than it should be is refused in words.
 */
final class JsonFields {

    /** An offset as ISO 8601 also has it. */
    private static final Pattern ZONE = Pattern.compile("([+-]\\d{2})(\\d{2})$");

    private final Map<String, JsonNode> fields = new HashMap<>();

    JsonFields(JsonNode object) {
        object.properties().forEach(field -> fields.putIfAbsent(plain(field.getKey()), field.getValue()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The text under the first of these names that has one; empty if none has. */
    String text(String... names) throws Unreadable {
        for (String name : names) {
            JsonNode node = fields.get(name);
            if (node != null && !node.isNull()) {
                String text = text(name, node);
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String text(String name, JsonNode node) throws Unreadable {
        if (node.isString()) {
            return whole(node.stringValue());
        }
        if (node.isNumber()) {
            return node.asString();
        }
        throw new Unreadable("\"%s\" is not a text.".formatted(name));
    }

    /** Half of a character that was escaped alone is no text that could be kept. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(code -> code >= 0xD800 && code <= 0xDFFF ? 0xFFFD : code)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /** The first text whose name begins so, where names are open (as in ninjs 1.x). */
    String textBeginning(String start) throws Unreadable {
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
            if (field.getKey().startsWith(start) && field.getValue().isString()) {
                return text(field.getKey(), field.getValue());
            }
        }
        return "";
    }

    /** Objects in a list, or in an object under a name each; nothing if there is none. */
    List<JsonFields> all(String... names) throws Unreadable {
        List<JsonFields> all = new ArrayList<>();
        for (String name : names) {
            JsonNode node = fields.get(name);
            if (node == null || node.isNull()) {
                continue;
            }
            if (!node.isArray() && !node.isObject()) {
                throw new Unreadable("\"%s\" is not a list.".formatted(name));
            }
            for (Map.Entry<String, JsonNode> child : children(node)) {
                if (!child.getValue().isObject()) {
                    throw new Unreadable("\"%s\" holds something that is no object.".formatted(name));
                }
                JsonFields one = new JsonFields(child.getValue());
                if (!child.getKey().isEmpty()) {
                    one.fields.putIfAbsent("name", StringNode.valueOf(child.getKey()));
                }
                all.add(one);
            }
        }
        return all;
    }

    private static List<Map.Entry<String, JsonNode>> children(JsonNode node) {
        List<Map.Entry<String, JsonNode>> children = new ArrayList<>(node.properties());
        if (node.isArray()) {
            node.forEach(child -> children.add(Map.entry("", child)));
        }
        return children;
    }

    /** Texts in a list, or a single one. */
    List<String> texts(String name) throws Unreadable {
        JsonNode node = fields.get(name);
        List<String> all = new ArrayList<>();
        if (node != null && node.isArray()) {
            for (JsonNode child : node) {
                all.add(text(name, child));
            }
        } else if (node != null && !node.isNull()) {
            all.add(text(name, node));
        }
        return all;
    }

    /**
     * Texts by their names in lower case: of an object its own, as ninjs 1.x has it, whatever else stands there; of a list
     * each value by its role. Where a name comes twice, the first that says something.
     */
    Map<String, String> values(String name) throws Unreadable {
        Map<String, String> values = new HashMap<>();
        if (fields.get(name) instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> one : object.properties()) {
                if (one.getValue().isString()) {
                    values.putIfAbsent(one.getKey().toLowerCase(Locale.ROOT), text(name, one.getValue()));
                }
            }
        } else {
            for (JsonFields one : all(name)) {
                String value = one.text("value");
                if (!value.isEmpty()) {
                    values.putIfAbsent(one.text("role").toLowerCase(Locale.ROOT), value);
                }
            }
        }
        return values;
    }

    /** A number without what is behind its point; 0 if there is none. */
    int number(String name) {
        JsonNode node = fields.get(name);
        return node != null && node.isNumber() ? (int) node.doubleValue() : 0;
    }

    private static Instant parsed(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String colons = ZONE.matcher(text).replaceFirst("$1:$2");
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(colons, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : OffsetDateTime.from(time).toInstant();
    }

    /** A moment, in UTC if it says no zone, or a day as its beginning; null if it is not said. */
    @Nullable
    Instant time(String... names) throws Unreadable {
        String text = text(names).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant at = parsed(text);
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1 || year > 9999) {
                throw new Unreadable("\"%s\" is \"%s\", a year that we cannot keep.".formatted(names[0], text));
            }
            return at;
        } catch (DateTimeException e) {
            throw new Unreadable("\"%s\" is \"%s\", not a time as in 2023-05-18T09:30:00Z.".formatted(names[0], text));
        }
    }
}
