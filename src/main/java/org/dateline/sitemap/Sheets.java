package org.dateline.sitemap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dateline.about.Policies;
import org.dateline.about.Policy;
import org.dateline.article.Indexed;
import org.dateline.article.IndexedArticles;
import org.dateline.article.IndexedArticles.Search;
import org.dateline.article.IndexedLists;
import org.dateline.article.Stretch;
import org.dateline.media.Figures;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Slug;
import org.dateline.site.SiteProperties;
import org.dateline.sitemap.SitemapXml.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of the sitemap: one for each month or piece of one, and those of the pages that list stories. */
@Component("sitemapSheets")
class Sheets {

    /** A part, read and written a piece at a time, so that a large one needs no more memory than a small one. */
    @FunctionalInterface
    interface Sheet {
        void writeTo(SitemapXml xml) throws XMLStreamException;
    }

    private static final List<String> PAGES =
            List.of("/", "/latest", "/sections", "/archive", "/most-read", "/corrections", "/feeds");
    private static final Pattern TOPICS = Pattern.compile("topics(?:-([1-9]\\d{0,8}))?");
    private static final int CHUNK = 1_000;

    private final Months months;
    private final IndexedArticles articles;
    private final IndexedLists lists;
    private final Sections sections;
    private final Policies policies;
    private final Figures figures;
    private final SiteProperties site;

    Sheets(
            Months months,
            IndexedArticles articles,
            IndexedLists lists,
            Sections sections,
            Policies policies,
            Figures figures,
            SiteProperties site) {
        this.months = months;
        this.articles = articles;
        this.lists = lists;
        this.sections = sections;
        this.policies = policies;
        this.figures = figures;
        this.site = site;
    }

    /** All parts by their addresses, each dated as the newest thing in it. */
    List<Entry> index() {
        long last = lists.lastTopic();
        return Stream.of(
                        Stream.of(entry("pages", written())),
                        LongStream.rangeClosed(1, (last + Months.MOST - 1) / Months.MOST)
                                .filter(number -> !topics(number, 1).isEmpty())
                                .mapToObj(number -> entry(number == 1 ? "topics" : "topics-" + number, null)),
                        months.parts().stream().map(part -> entry(part.name(), part.changedAt())))
                .flatMap(entries -> entries)
                .toList();
    }

    private @Nullable Instant written() {
        return policies.written().stream()
                .map(Policy::writtenAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Entry entry(String name, @Nullable Instant changed) {
        return new Entry(site.absolute("/sitemap-" + name + ".xml"), changed);
    }

    /** The part of a name; null if there is none or nothing in it, as a sitemap must not be empty. */
    @Nullable
    Sheet named(String name) {
        Matcher topics = TOPICS.matcher(name);
        if (name.equals("pages")) {
            return sheet(pages());
        }
        if (topics.matches()) {
            List<String> paths =
                    topics(Long.parseLong(Objects.requireNonNullElse(topics.group(1), "1")), Integer.MAX_VALUE);
            return paths.isEmpty() ? null : sheet(undated(paths.stream()).toList());
        }
        Stretch stretch = months.stretch(name);
        List<Indexed> first = stretch == null ? List.of() : articles.newest(Search.WEB, stretch, CHUNK);
        return stretch == null || first.isEmpty()
                ? null
                : xml -> xml.urls(() -> stories(xml, stretch, first, new Room(Months.MOST)));
    }

    /** Where parts of topics are cut follows from their numbers, so no topic moves from one to another. */
    private List<String> topics(long number, int most) {
        return lists.topics((number - 1) * Months.MOST + 1, number * Months.MOST + 1, most);
    }

    /** Only what the newsroom says of itself has a date: a list changes with every story that comes or goes. */
    private List<Entry> pages() {
        Stream<Entry> about =
                policies.written().stream().map(policy -> new Entry(site.absolute(policy.path()), policy.writtenAt()));
        Stream<String> listed = Stream.of(
                        PAGES.stream(),
                        sections.inOrder().stream()
                                .map(Section::slug)
                                .map(slug -> "/sections/" + new Slug(slug).encoded()),
                        lists.sources(Months.CUT / 2).stream(),
                        lists.editors(Months.CUT / 2).stream())
                .flatMap(paths -> paths);
        return Stream.concat(about, undated(listed)).toList();
    }

    private Stream<Entry> undated(Stream<String> paths) {
        return paths.map(path -> new Entry(site.absolute(path), null));
    }

    private static Sheet sheet(List<Entry> entries) {
        return xml -> xml.urls(() -> {
            for (Entry entry : entries) {
                xml.url(entry, List.of());
            }
        });
    }

    private void stories(SitemapXml xml, Stretch stretch, List<Indexed> first, Room room) throws XMLStreamException {
        List<Indexed> stories = first;
        int written = 0;
        while (!stories.isEmpty() && written < Months.MOST) {
            Map<Long, List<Long>> shown =
                    articles.pictures(stories.stream().map(Indexed::id).toList());
            Map<Long, String> addresses = figures.addresses(
                    shown.values().stream().flatMap(List::stream).distinct().toList());
            for (Indexed story : stories) {
                List<String> pictures = shown.getOrDefault(story.id(), List.of()).stream()
                        .map(addresses::get)
                        .filter(Objects::nonNull)
                        .toList();
                String address = site.absolute(story.path());
                xml.url(new Entry(address, story.changedAt()), room.take(address, pictures));
            }
            written += stories.size();
            stories = articles.newest(Search.WEB, stretch.before(stories.get(stories.size() - 1)), CHUNK);
        }
    }
}
