package org.dateline.linked;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Correction;
import org.dateline.article.Story;
import org.dateline.article.ToldActs;
import org.dateline.media.Described;
import org.dateline.media.Figures;
import org.dateline.site.SiteProperties;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Describes a story for another site, in the room that it has. */
@Component
class Oembeds {

    /** For so many seconds a site need not ask again: a correction should not wait longer. */
    private static final long KEPT = 300;

    private static final int LINE = 28;
    private static final int LETTER = 9;
    private static final int LINES_AROUND = 3;

    private final ToldActs told;
    private final Figures figures;
    private final StoryQuote quote;
    private final SiteProperties site;
    private final Clock clock;

    Oembeds(ToldActs told, Figures figures, StoryQuote quote, SiteProperties site, Clock clock) {
        this.told = told;
        this.figures = figures;
        this.quote = quote;
        this.site = site;
        this.clock = clock;
    }

    Oembed of(Story story, Room room) {
        Instant now = clock.instant();
        List<Correction> corrections = story.showing().corrected() ? told.of(story.id(), now) : List.of();
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("version", "1.0");
        show(says, story, corrections, room);
        says.put("title", story.headline());
        says.put("author_name", author(story));
        if (story.byline().isEmpty() && story.source() != null) {
            says.put("author_url", site.absolute(story.source().path()));
        }
        says.put("provider_name", site.name());
        says.put("provider_url", site.absolute("/"));
        says.put("cache_age", age(story, now));
        picture(says, story, room);
        return new Oembed(says);
    }

    /** As a quotation where there is room for it, if need be without its summary; else as a link, which takes none. */
    private void show(Map<String, Object> says, Story story, List<Correction> corrections, Room room) {
        for (boolean withSummary : List.of(true, false)) {
            Element html = quote.of(story, corrections, withSummary);
            int height = height(html, room.wide());
            if (room.wide() >= 160 && room.holds(room.wide(), height)) {
                says.put("type", "rich");
                says.put("html", html.outerHtml());
                says.put("width", room.wide());
                says.put("height", height);
                return;
            }
        }
        says.put("type", "link");
    }

    /** About how high it will be; it is text, and grows with the letters of the page it stands in. */
    private static int height(Element html, int width) {
        int lines = html.children().stream()
                .mapToInt(part -> 1 + part.text().length() * LETTER / width)
                .sum();
        return (lines + LINES_AROUND) * LINE;
    }

    private String author(Story story) {
        if (!story.byline().isEmpty()) {
            return story.byline();
        }
        return story.source() == null ? site.name() : story.source().name();
    }

    private static long age(Story story, Instant now) {
        Instant until = story.showing().until();
        return until == null
                ? KEPT
                : Math.max(0, Math.min(KEPT, Duration.between(now, until).toSeconds()));
    }

    /** The largest of its pictures that fits; the three words about it go together or not at all. */
    private void picture(Map<String, Object> says, Story story, Room room) {
        if (story.card() == null) {
            return;
        }
        long number = story.card().picture();
        figures.described(List.of(number)).values().stream()
                .flatMap(picture -> picture.cuts().stream())
                .filter(cut -> room.holds(cut.width(), cut.height()))
                .max(Comparator.comparingInt(Described.Cutting::width))
                .ifPresent(cut -> {
                    says.put("thumbnail_url", cut.address());
                    says.put("thumbnail_width", cut.width());
                    says.put("thumbnail_height", cut.height());
                });
    }
}
