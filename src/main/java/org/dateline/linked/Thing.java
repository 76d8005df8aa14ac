package org.dateline.linked;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thing in schema.org's words. What is not known of it is left out: no property is ever empty. */
final class Thing {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Thing() {}

    static Thing of(String type) {
        return new Thing().with("@type", type);
    }

    static Thing of(String type, String id) {
        return of(type).with("@id", id);
    }

    /** One that another place of the same page describes. */
    static Thing reference(String id) {
        return new Thing().with("@id", id);
    }

    Thing with(String property, @Nullable Object value) {
        if (value != null && !value.equals("") && !(value instanceof Collection<?> several && several.isEmpty())) {
            properties.put(property, plain(value));
        }
        return this;
    }

    private static Object plain(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Thing::plain).toList();
        }
        return value instanceof Thing thing ? thing.properties : value;
    }

    /** All that one page says. */
    static Map<String, Object> graph(Thing... things) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", List.of(things).stream().map(Thing::plain).toList());
        return graph;
    }
}
