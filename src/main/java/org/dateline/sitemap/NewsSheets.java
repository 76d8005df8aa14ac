package org.dateline.sitemap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import javax.xml.stream.XMLStreamException;
import org.dateline.article.Indexed;
import org.dateline.article.IndexedArticles;
import org.dateline.article.IndexedArticles.Search;
import org.dateline.article.Stretch;
import org.dateline.shared.Language;
import org.dateline.site.SiteProperties;
import org.dateline.sitemap.SitemapXml.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The news sitemap: stories of the last two days that news search may have, newest first, a thousand at a time. */
@Component("newsSheets")
class NewsSheets {

    static final int MOST = 1_000;

    private static final Duration NEW = Duration.ofDays(2);
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final IndexedArticles articles;
    private final SiteProperties site;
    private final Clock clock;

    NewsSheets(IndexedArticles articles, SiteProperties site, Clock clock) {
        this.articles = articles;
        this.site = site;
        this.clock = clock;
    }

    /** How many there are; with the stamp it tells one state from another, as time alone only takes them away. */
    long count() {
        return articles.tally(Search.NEWS, fresh()).stories();
    }

    /** All of them, or an index of parts if there are too many for one. */
    Sheets.Sheet whole(long count) {
        if (count <= MOST) {
            return xml -> write(xml, articles.newest(Search.NEWS, fresh(), MOST));
        }
        return xml -> xml.index(LongStream.rangeClosed(1, (count + MOST - 1) / MOST)
                .mapToObj(number -> new Entry(site.absolute("/sitemap-news-" + number + ".xml"), null))
                .toList());
    }

    /** One of the parts by its number from 1; null if there is nothing in it. */
    Sheets.@Nullable Sheet part(int number) {
        List<Indexed> stories = articles.newest(Search.NEWS, fresh(), (number - 1) * MOST, MOST);
        return stories.isEmpty() ? null : xml -> write(xml, stories);
    }

    private void write(SitemapXml xml, List<Indexed> stories) throws XMLStreamException {
        xml.urls(() -> {
            for (Indexed story : stories) {
                xml.news(
                        site.absolute(story.path()),
                        site.name(),
                        language(story.language()),
                        story.publishedAt(),
                        story.headline());
            }
        });
    }

    private Stretch fresh() {
        Instant now = clock.instant();
        return Stretch.between(now.minus(NEW), now.plusMillis(1));
    }

    /** As Google's news sitemaps have it: two or three letters, but Chinese by its script. */
    static String language(String tag) {
        Locale locale = Language.of(tag).locale();
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        boolean traditional = locale.getScript().isEmpty()
                ? TRADITIONAL.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
        return traditional ? "zh-tw" : "zh-cn";
    }
}
