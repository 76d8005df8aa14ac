package org.dateline.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making, in the order its fields are named; what has nothing to say is left out. */
final class Fields {

    private final Map<String, Object> all = new LinkedHashMap<>();

    Fields put(String name, @Nullable Object value) {
        if (value instanceof Instant instant) {
            all.put(name, instant.toString());
        } else if (value != null && !"".equals(value) && !List.of().equals(value)) {
            all.put(name, value);
        }
        return this;
    }

    /** Said even if it is empty. */
    Fields must(String name, Object value) {
        all.put(name, value);
        return this;
    }

    Map<String, Object> map() {
        return all;
    }
}
