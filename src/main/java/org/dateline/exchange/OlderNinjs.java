package org.dateline.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A ninjs 3.3 item as ninjs 2.4: the same properties under names without capitals, but for an embargo, which has another.
 * Only an association has no relation there; it is told as its profile, which says the same to whoever wants to know.
 */
final class OlderNinjs {

    private OlderNinjs() {}

    static Map<String, Object> of(Map<String, Object> item) {
        Map<String, Object> older = fields(item);
        older.put("standard", Ninjs.standard("2.4"));
        return older;
    }

    private static Map<String, Object> fields(Map<String, Object> item) {
        Map<String, Object> older = new LinkedHashMap<>();
        item.forEach((name, value) -> {
            if (name.equals("associations") && value instanceof List<?> all) {
                older.put(name, all.stream().map(OlderNinjs::association).toList());
            } else {
                older.put(name(name), value(value));
            }
        });
        return older;
    }

    private static String name(String newer) {
        return newer.equals("embargoedUntil") ? "embargoed" : newer.toLowerCase(Locale.ROOT);
    }

    private static Object association(Object associated) {
        if (!(value(associated) instanceof Map<?, ?> fields)) {
            return associated;
        }
        Map<Object, Object> older = new LinkedHashMap<>(fields);
        Object relation = older.remove("rel");
        older.put("profile", relation);
        return older;
    }

    @SuppressWarnings("unchecked") // every map of an item has names for keys
    private static Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return fields((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            List<Object> older = new ArrayList<>();
            list.forEach(entry -> older.add(value(entry)));
            return older;
        }
        return value;
    }
}
