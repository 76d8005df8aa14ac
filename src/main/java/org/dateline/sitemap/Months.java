package org.dateline.sitemap;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.article.Indexed;
import org.dateline.article.IndexedArticles;
import org.dateline.article.IndexedArticles.Search;
import org.dateline.article.Stretch;
import org.dateline.site.SiteProperties;
import org.dateline.storage.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The parts of the sitemap by month of first publication. Only months in which a story was touched since the last look are
 * counted again, and the present one: what has not changed costs nothing, however much of it there is.
 */
@Component("sitemapMonths")
@InTurn
class Months {

    /** So many stories are in one part at most: with the longest addresses they still are below 50 MB. */
    static final int MOST = 45_000;

    /** Where a month that has more is cut, so that a part has room for what comes late. */
    static final int CUT = 40_000;

    /** So many that were touched are looked at one by one; after more, such as an import, all is counted. */
    private static final int MANY = 5_000;

    private final PartRows rows;
    private final IndexedArticles articles;
    private final Clock clock;
    private final ZoneId zone;
    private final int most;
    private final int cut;

    @Autowired
    Months(PartRows rows, IndexedArticles articles, SiteProperties site, Clock clock) {
        this(rows, articles, clock, site.zone(), MOST, CUT);
    }

    Months(PartRows rows, IndexedArticles articles, Clock clock, ZoneId zone, int most, int cut) {
        this.rows = rows;
        this.articles = articles;
        this.clock = clock;
        this.zone = zone;
        this.most = most;
        this.cut = cut;
    }

    /** All that have stories now, in the order of time. */
    List<Part> parts() {
        Instant now = clock.instant();
        Look look = rows.look();
        String rules = rows.rules();
        if (!look.isIn(zone.getId())) {
            rows.forget();
        }
        Map<YearMonth, List<Part>> known = new TreeMap<>();
        rows.inOrder()
                .forEach(part -> known.computeIfAbsent(part.month(), month -> new ArrayList<>())
                        .add(part));
        boolean same = look.isIn(zone.getId()) && look.isUnder(rules);
        Set<YearMonth> touched =
                touched(same ? articles.timesTouched(look.since(now), MANY) : null, now, known.keySet());
        touched.forEach(month -> known.computeIfAbsent(month, none -> new ArrayList<>()));
        known.forEach((month, parts) -> {
            if (touched.contains(month) || parts.get(0).countedAt().isBefore(end(month))) {
                count(month, parts, now);
            }
        });
        look.ended(now, zone.getId(), rules);
        return known.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.stories() > 0)
                .toList();
    }

    /** The stories of a part; null if it has none or there is no such part. */
    @Nullable
    Stretch stretch(String name) {
        List<Part> parts = parts();
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            if (part.name().equals(name)) {
                Part next = at + 1 < parts.size() ? parts.get(at + 1) : null;
                return stretch(part, next != null && next.month().equals(part.month()) ? next : null);
            }
        }
        return null;
    }

    /** The months to count: the present one and those of these times, or all if the times are not known. */
    private Set<YearMonth> touched(@Nullable List<Instant> times, Instant now, Set<YearMonth> known) {
        YearMonth present = month(now);
        Set<YearMonth> months = new TreeSet<>(Set.of(present));
        if (times == null) {
            Instant first = articles.first();
            for (YearMonth next = month(first == null ? now : first);
                    next.isBefore(present);
                    next = next.plusMonths(1)) {
                months.add(next);
            }
            months.addAll(known);
        } else {
            times.forEach(time -> months.add(month(time)));
        }
        months.removeIf(month -> month.isAfter(present));
        return months;
    }

    /** Counts each part. A last one that has grown too long is cut; where an earlier one has, the month is cut anew. */
    private void count(YearMonth month, List<Part> parts, Instant now) {
        if (parts.isEmpty()) {
            parts.add(rows.keep(new Part(month, 1, start(month), 0)));
        }
        for (int at = 0; at < parts.size(); at++) {
            count(parts, at, now);
        }
        List<Part> later = parts.subList(1, parts.size());
        if (parts.stream().limit(later.size()).anyMatch(part -> part.stories() > most)) {
            rows.forget(later);
            later.clear();
            count(parts, 0, now);
        }
        while (parts.get(parts.size() - 1).stories() > most) {
            Part last = parts.get(parts.size() - 1);
            Indexed border = border(last);
            parts.add(rows.keep(new Part(month, last.number() + 1, border.publishedAt(), border.id())));
            count(parts, parts.size() - 2, now);
            count(parts, parts.size() - 1, now);
        }
    }

    private void count(List<Part> parts, int at, Instant now) {
        Part next = at + 1 < parts.size() ? parts.get(at + 1) : null;
        parts.get(at).counted(articles.tally(Search.WEB, stretch(parts.get(at), next)), now);
    }

    private Indexed border(Part part) {
        int newer = Math.toIntExact(part.stories()) - cut - 1;
        return articles.newest(Search.WEB, stretch(part, null), newer, 1).get(0);
    }

    private Stretch stretch(Part part, @Nullable Part next) {
        Stretch rest = new Stretch(part.fromAt(), part.fromId(), end(part.month()), 0);
        return next == null ? rest : rest.upTo(next.fromAt(), next.fromId());
    }

    private YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(zone));
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private Instant end(YearMonth month) {
        return start(month.plusMonths(1));
    }
}
