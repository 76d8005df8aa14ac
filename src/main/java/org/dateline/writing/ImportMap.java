package org.dateline.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Tells a browser where the editor's modules are: those of the library by name, our own by the address they import each
 * other with, so that each is fetched under a name that changes with what is in it.
 */
@Component
class ImportMap {

    private static final Pattern LIBRARY = Pattern.compile(
            ".*/META-INF/resources(/webjars/((?:prosemirror-[a-z-]+)|orderedmap|rope-sequence|w3c-keyname)/[^/]+/)package\\.json");
    private static final Pattern MODULE = Pattern.compile("\"module\"\\s*:\\s*\"(?:\\./)?([^\"]+)\"");
    private static final Pattern OURS = Pattern.compile(".*/static(/js/editor/[a-z-]+\\.js)");

    private final ResourceUrlProvider addresses;
    private final Map<String, String> places;
    private volatile @Nullable Map<String, String> imports;

    ImportMap(ResourceUrlProvider addresses) {
        this.addresses = addresses;
        this.places = places();
    }

    /** Module names and the addresses to fetch them from. */
    Map<String, String> imports() {
        Map<String, String> known = imports;
        if (known == null) {
            Map<String, String> found = new TreeMap<>();
            places.forEach((name, path) -> found.put(name, addressOf(path)));
            imports = found;
            return found;
        }
        return known;
    }

    private String addressOf(String path) {
        String address = addresses.getForLookupPath(path);
        return address == null ? path : address;
    }

    private static Map<String, String> places() {
        Map<String, String> places = new TreeMap<>();
        for (Resource description : resources("classpath*:META-INF/resources/webjars/*/*/package.json")) {
            Matcher library = LIBRARY.matcher(place(description));
            if (library.matches()) {
                places.put(library.group(2), library.group(1) + moduleOf(description));
            }
        }
        for (Resource module : resources("classpath*:static/js/editor/*.js")) {
            Matcher ours = OURS.matcher(place(module));
            if (ours.matches()) {
                places.put(ours.group(1), ours.group(1));
            }
        }
        return places;
    }

    private static String moduleOf(Resource description) {
        try {
            Matcher module = MODULE.matcher(description.getContentAsString(StandardCharsets.UTF_8));
            if (!module.find()) {
                throw new IllegalStateException(description + " does not say where its module is");
            }
            return module.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
