package org.dateline.linked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks JSON-LD against schema.org's own vocabulary, strictly: each type must be known, each property must belong to its
 * type or one above, each value must be of a kind that the property holds, and what is named by reference must stand in
 * the same graph.
 */
public final class Vocabulary {

    private static final String DATE = "\\d{4}(-\\d\\d-\\d\\d)?";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)";

    private final JsonNode types;
    private final JsonNode properties;

    public Vocabulary() {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/schemaorg/vocabulary.json")) {
            JsonNode all = JsonMapper.shared().readTree(file);
            types = all.path("types");
            properties = all.path("properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with what a page says, one sentence each. */
    public List<String> faults(JsonNode page) {
        List<String> faults = new ArrayList<>();
        if (!page.path("@context").asString("").equals("https://schema.org")) {
            faults.add("the context is not https://schema.org");
        }
        if (!page.path("@graph").isArray() || page.size() != 2) {
            faults.add("it is not one @graph");
        }
        Map<String, JsonNode> known = new HashMap<>();
        collect(page, known);
        page.path("@graph").forEach(thing -> check(thing, known, faults));
        return faults;
    }

    /** Everything that is described and not only named. */
    private static void collect(JsonNode node, Map<String, JsonNode> known) {
        if (node.isObject() && node.has("@id") && node.has("@type")) {
            known.put(node.path("@id").asString(), node);
        }
        node.forEach(child -> collect(child, known));
    }

    private void check(JsonNode thing, Map<String, JsonNode> known, List<String> faults) {
        String type = thing.path("@type").asString("");
        if (!types.has(type)) {
            faults.add("unknown type \"" + type + "\"");
            return;
        }
        for (Map.Entry<String, JsonNode> entry : thing.properties()) {
            String name = entry.getKey();
            if (name.equals("@type")) {
                continue;
            }
            if (name.equals("@id")) {
                isAddress(type + " @id", entry.getValue(), faults);
                continue;
            }
            JsonNode holds = name.equals("query-input") && type.equals("SearchAction")
                    ? JsonMapper.shared().readTree("[\"Text\"]")
                    : holds(type, name);
            if (holds == null) {
                faults.add(type + " has no property " + name);
            } else {
                List<JsonNode> values = new ArrayList<>();
                (entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())).forEach(values::add);
                if (values.isEmpty()) {
                    faults.add(type + " " + name + " is empty");
                }
                values.forEach(value -> value(type + " " + name, value, holds, known, faults));
            }
        }
    }

    private @Nullable JsonNode holds(String type, String property) {
        return above(type).stream()
                .map(one -> properties.path(one).get(property))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Set<String> above(String type) {
        Set<String> all = new TreeSet<>(Set.of(type));
        types.path(type).forEach(parent -> all.addAll(above(parent.asString())));
        return all;
    }

    private void value(String what, JsonNode value, JsonNode holds, Map<String, JsonNode> known, List<String> faults) {
        if (value.isObject()) {
            JsonNode thing =
                    value.has("@type") ? value : known.get(value.path("@id").asString(""));
            if (thing == null) {
                faults.add(what + " names what the page does not describe: " + value);
            } else if (above(thing.path("@type").asString()).stream().noneMatch(type -> has(holds, type))) {
                faults.add(what + " holds no " + thing.path("@type").asString());
            }
            if (value.has("@type")) {
                check(value, known, faults);
            }
        } else if (!isLiteral(value, holds)) {
            faults.add(what + " holds no such value: " + value + ", but " + holds);
        }
    }

    private static boolean isLiteral(JsonNode value, JsonNode holds) {
        if (value.isBoolean()) {
            return has(holds, "Boolean");
        }
        if (value.isNumber()) {
            return has(holds, "Number") || has(holds, "Integer") && value.isIntegralNumber();
        }
        String text = value.asString("");
        return !text.isBlank()
                && (has(holds, "Text")
                        || has(holds, "URL") && isAddress(text)
                        || has(holds, "ItemListOrderType") && text.startsWith("https://schema.org/ItemListOrder")
                        || has(holds, "Distance") && text.matches("\\d+ px")
                        || has(holds, "Date") && text.matches(DATE)
                        || has(holds, "DateTime") && text.matches(TIME));
    }

    private static void isAddress(String what, JsonNode value, List<String> faults) {
        if (!isAddress(value.asString(""))) {
            faults.add(what + " is no absolute address: " + value);
        }
    }

    private static boolean isAddress(String text) {
        return text.matches("https?://[!-~]+");
    }

    private static boolean has(JsonNode holds, String kind) {
        for (JsonNode one : holds) {
            if (one.asString().equals(kind)) {
                return true;
            }
        }
        return false;
    }
}
