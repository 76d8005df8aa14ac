package org.dateline.archive;

import static org.dateline.site.Found.found;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Function;
import org.dateline.article.Cursor;
import org.dateline.article.PublishedArticles;
import org.dateline.site.SiteProperties;
import org.dateline.stamp.Stamps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The archive by years, months and days of the site's zone; what never was, or is yet to come, is no page. */
@Controller
class ArchiveController {

    private static final int SIZE = 20;

    private static final Span EVER = new Span(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 30));

    private final Calendar calendar;
    private final PublishedArticles articles;
    private final Stamps stamps;
    private final SiteProperties site;
    private final Clock clock;

    ArchiveController(Calendar calendar, PublishedArticles articles, Stamps stamps, SiteProperties site, Clock clock) {
        this.calendar = calendar;
        this.articles = articles;
        this.stamps = stamps;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/archive")
    @Nullable
    String index(ServletWebRequest request, Model model) {
        if (isKnown(request)) {
            return null;
        }
        model.addAttribute("years", YearLine.all(calendar.months(EVER)));
        return "archive/index";
    }

    @GetMapping("/archive/{year:\\d{4}}")
    @Nullable
    String year(@PathVariable int year, ServletWebRequest request, Model model) {
        Span span = span(() -> Span.of(year));
        if (isKnown(request)) {
            return null;
        }
        YearLine line = YearLine.of(year, calendar.months(span));
        model.addAttribute("line", line);
        put(span, line.stories(), day -> Shelf.of(day.getYear()), Shelf.of(year), model);
        return "archive/year";
    }

    @GetMapping("/archive/{year:\\d{4}}/{month:\\d\\d}")
    @Nullable
    String month(@PathVariable int year, @PathVariable int month, ServletWebRequest request, Model model) {
        Span span = span(() -> Span.of(YearMonth.of(year, month)));
        if (isKnown(request)) {
            return null;
        }
        YearMonth asked = YearMonth.of(year, month);
        Sheet sheet = Sheet.of(asked, site.inLanguage().locale(), calendar.days(span));
        model.addAttribute("sheet", sheet);
        model.addAttribute("inYear", Shelf.of(year));
        put(span, sheet.stories(), day -> Shelf.of(YearMonth.from(day)), Shelf.of(asked), model);
        return "archive/month";
    }

    @GetMapping("/archive/{year:\\d{4}}/{month:\\d\\d}/{day:\\d\\d}")
    @Nullable
    String day(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable int day,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            ServletWebRequest request,
            Model model) {
        Cursor cursor = found(Cursor.of(before, after));
        Span span = span(() -> Span.of(LocalDate.of(year, month, day)));
        if (isKnown(request)) {
            return null;
        }
        int stories = calendar.days(span).getOrDefault(span.first(), 0);
        model.addAttribute("place", cursor.query());
        model.addAttribute("page", articles.page(span.from(site.zone()), span.until(site.zone()), cursor, SIZE));
        model.addAttribute("inYear", Shelf.of(year));
        model.addAttribute("inMonth", Shelf.of(YearMonth.of(year, month)));
        put(span, stories, Shelf::of, Shelf.of(span.first()), model);
        return "archive/day";
    }

    /** Whether who asks has the page as it is; nothing is looked up for it then. */
    private boolean isKnown(ServletWebRequest request) {
        return stamps.now().isHeldBy(request, "archive");
    }

    /** What was asked for, if clocks here showed some of it already. */
    private Span span(Asked asked) {
        try {
            Span span = asked.span();
            LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
            return found(span.isEmpty(site.zone()) || span.first().isAfter(today) ? null : span);
        } catch (DateTimeException e) {
            return found(null);
        }
    }

    /** The ways on lead to where there are stories; what lies before the very first one is no page. */
    private void put(Span span, int stories, Function<LocalDate, Shelf> kind, Shelf shelf, Model model) {
        ZoneId zone = site.zone();
        Instant earlier = articles.nearest(Cursor.Way.OLDER, span.from(zone));
        Instant later = articles.nearest(Cursor.Way.NEWER, span.until(zone));
        found(stories == 0 && earlier == null ? null : shelf);
        model.addAttribute("shelf", shelf);
        model.addAttribute("stories", stories);
        model.addAttribute("earlier", at(earlier, kind));
        model.addAttribute("later", at(later, kind));
    }

    private @Nullable Shelf at(@Nullable Instant instant, Function<LocalDate, Shelf> kind) {
        return instant == null ? null : kind.apply(LocalDate.ofInstant(instant, site.zone()));
    }

    /** Dates as they were asked for, which may be none. */
    private interface Asked {
        Span span();
    }
}
