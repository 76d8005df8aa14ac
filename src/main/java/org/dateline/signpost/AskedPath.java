package org.dateline.signpost;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.shared.Slug;

/** The words in an address that does not exist. */
record AskedPath(List<String> words) {

    /** More words than these say no more. */
    static final int MOST = 12;

    /** What browsers and robots ask for by themselves, and what is not for reading: nobody meant a story. */
    private static final Pattern NOT_READ =
            Pattern.compile("(?i)^/(admin|media|css|js|img|webjars|healthz|preview|\\.well-known)(/.*)?$"
                    + "|.*\\.(?!html?$|php$|aspx?$|jsp$)[a-z0-9]{1,6}$");

    private static final Pattern ENDING = Pattern.compile("\\.(html?|php|aspx?|jsp)$", Pattern.CASE_INSENSITIVE);

    private static final List<String> NO_WORDS =
            List.of("news", "article", "articles", "story", "index", "untitled", "sections", "topics", "sources");

    static AskedPath of(String path) {
        String start = path.length() > 500 ? path.substring(0, 500) : path;
        String decoded = decoded(start);
        if (NOT_READ.matcher(decoded).matches()) {
            return new AskedPath(List.of());
        }
        return new AskedPath(Stream.of(ENDING.matcher(decoded).replaceFirst("").split("/"))
                .filter(part -> part.codePoints().anyMatch(Character::isLetter))
                .map(part -> Slug.of(part).value())
                .flatMap(slug -> Stream.of(slug.split("-")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !NO_WORDS.contains(word))
                .limit(MOST)
                .toList());
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a percent sign on its own
        }
    }
}
