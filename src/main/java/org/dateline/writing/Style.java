package org.dateline.writing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the style attribute of a pasted element declares. */
record Style(Map<String, String> declared) {

    static Style of(Element element) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (String declaration : element.attr("style").split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
                declared.put(name, value.replaceAll("\\s*!important$", ""));
            }
        }
        return new Style(declared);
    }

    boolean is(String name, String value) {
        return get(name).equals(value);
    }

    String get(String name) {
        return declared.getOrDefault(name, "");
    }
}
