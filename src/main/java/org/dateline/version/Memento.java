package org.dateline.version;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.article.VersionLine;
import org.dateline.article.Whereabouts;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in links how the versions of a story hang together (RFC 7089). */
@Component
class Memento {

    static final String LINK_FORMAT = "application/link-format";

    /** The one form of a date that the protocol knows, to the second. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final SiteProperties site;

    Memento(SiteProperties site) {
        this.site = site;
    }

    static String date(Instant at) {
        return DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The last moment of the second that a date names; null if it is none. */
    static @Nullable Instant moment(String date) {
        try {
            return LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC).plusMillis(999);
        } catch (DateTimeException e) {
            return null;
        }
    }

    String address(Whereabouts where, int number) {
        return site.absolute(where.path()) + "/history?v=" + number;
    }

    String plain(Whereabouts where, int number) {
        return site.absolute(where.path()) + "/history.txt?v=" + number;
    }

    String map(Whereabouts where) {
        return site.absolute(where.path()) + "/history/timemap";
    }

    String original(Whereabouts where) {
        return "<%s>; rel=\"original\"".formatted(site.absolute(where.path()));
    }

    String gate(Whereabouts where) {
        return "<%s/history/timegate>; rel=\"timegate\"".formatted(site.absolute(where.path()));
    }

    String mapLink(Whereabouts where) {
        return "<%s>; rel=\"timemap\"; type=\"%s\"".formatted(map(where), LINK_FORMAT);
    }

    /** A version by what it is to the one that is looked at, or to all. */
    String link(Whereabouts where, VersionLine line, String relation) {
        return "<%s>; rel=\"%s\"; datetime=\"%s\""
                .formatted(address(where, line.number()), relation, date(line.shownFrom()));
    }

    /** The versions that one's links are about: the ends, its neighbours, itself. */
    static Set<Integer> around(int number, int last) {
        Set<Integer> numbers = new TreeSet<>(List.of(1, number, last));
        numbers.add(Math.max(1, number - 1));
        numbers.add(Math.min(last, number + 1));
        return numbers;
    }

    /** All that a version's page says in links. */
    List<String> links(Whereabouts where, List<VersionLine> around, int number) {
        List<String> links = new ArrayList<>(List.of(original(where), gate(where), mapLink(where)));
        int last = where.story().showing().version();
        around.forEach(line -> links.add(link(where, line, relation(line.number(), number, last))));
        return links;
    }

    private static String relation(int line, int number, int last) {
        List<String> words = new ArrayList<>();
        if (line == 1) {
            words.add("first");
        }
        if (line == number - 1) {
            words.add("prev");
        }
        if (line == number + 1) {
            words.add("next");
        }
        if (line == last) {
            words.add("last");
        }
        words.add("memento");
        return String.join(" ", words);
    }
}
