package org.dateline.legacy;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A Ghost export of our own making, with a post that tests change one thing of. */
final class Ghost {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Ghost post() {
        return new Ghost()
                .with("id", "64a000000000000000000001")
                .with("uuid", "0f8fad5b-d9cb-469f-a165-70867728950e")
                .with("title", "Storm passes")
                .with("slug", "storm-passes")
                .with("html", "<p>The storm has passed.</p>")
                .with("type", "post")
                .with("status", "published")
                .with("visibility", "public")
                .with("published_at", "2023-05-18T09:00:00.000Z");
    }

    Ghost with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Ghost without(String field) {
        fields.remove(field);
        return this;
    }

    String json() {
        return JSON.writeValueAsString(fields);
    }

    String file() {
        return file("");
    }

    /** @param tables other tables, before the posts */
    String file(String tables) {
        return "{\"db\":[{\"meta\":{\"exported_on\":1},\"data\":{" + (tables.isEmpty() ? "" : tables + ",")
                + "\"posts\":[" + json() + "]}}]}";
    }
}
