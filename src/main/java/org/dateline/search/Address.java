package org.dateline.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** The address of a search: what was understood of it, in one order, so that a search has one address. */
final class Address {

    static final String PATH = "/search";

    private final Map<String, String> values;

    Address(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
        this.values.values().removeIf(String::isEmpty);
    }

    /** The same search, narrowed; from its first page on. */
    Address with(String name, String value) {
        Map<String, String> next = new LinkedHashMap<>(values);
        next.remove("page");
        next.put(name, value);
        return new Address(next);
    }

    Address without(String name) {
        return with(name, "");
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The part after the question mark, with that. */
    String query() {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + UriUtils.encode(value.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** All that it is narrowed to, for people. */
    String words() {
        return String.join(", ", values.values());
    }

    /** The address of its feed in a format. */
    public String feed(String format) {
        return PATH + "." + format + without("sort").query();
    }

    /** As a path on this site. */
    public String path() {
        return PATH + query();
    }

    @Override
    public String toString() {
        return path();
    }
}
