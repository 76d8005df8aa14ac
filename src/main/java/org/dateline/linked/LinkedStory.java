package org.dateline.linked;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dateline.about.About;
import org.dateline.about.Policy;
import org.dateline.about.PolicyKind;
import org.dateline.article.ActKind;
import org.dateline.article.Correction;
import org.dateline.article.Dateline;
import org.dateline.article.Story;
import org.dateline.site.SiteProperties;
import org.dateline.source.Kind;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.springframework.stereotype.Component;

/** A story in schema.org's words. */
@Component
class LinkedStory {

    private final SiteProperties site;
    private final Organisation organisation;
    private final Authors authors;
    private final LinkedPictures pictures;

    LinkedStory(SiteProperties site, Organisation organisation, Authors authors, LinkedPictures pictures) {
        this.site = site;
        this.organisation = organisation;
        this.authors = authors;
        this.pictures = pictures;
    }

    Thing of(Story story, List<Correction> corrections, About about, Thing way) {
        String page = site.absolute(story.path());
        String id = id(story);
        Thing article = Thing.of("NewsArticle", id)
                .with("mainEntityOfPage", page(page, way))
                .with("url", page)
                .with("headline", story.headline())
                .with("description", story.description())
                .with("datePublished", time(story.publishedAt()))
                .with("dateModified", time(story.updatedAt()))
                .with("author", authors.of(story))
                .with("editor", story.editor() == null ? null : authors.editor(story.editor()))
                .with("publisher", organisation.reference())
                .with("isPartOf", Thing.reference(organisation.websiteId()))
                .with("image", pictures.of(story));
        describe(article, story);
        rights(article, story, about);
        return article.with("correction", comments(corrections, id));
    }

    /** The same for every address and headline a story ever had. */
    private String id(Story story) {
        return site.absolute("/news/" + story.id()) + "#article";
    }

    private Thing page(String address, Thing way) {
        return Thing.of("WebPage", address)
                .with("breadcrumb", way)
                .with("isPartOf", Thing.reference(organisation.websiteId()));
    }

    private void describe(Thing article, Story story) {
        Dateline dateline = story.copy().dateline();
        article.with("inLanguage", story.language())
                .with("isAccessibleForFree", true)
                .with("wordCount", Words.in(story.copy().body().toPlainText()))
                .with(
                        "articleSection",
                        story.section() == null ? null : story.section().name())
                .with(
                        "keywords",
                        story.topics().stream().map(Topic::name).sorted().toList())
                .with("dateline", line(dateline, story))
                .with(
                        "dateCreated",
                        dateline.on() == null ? null : dateline.on().toString())
                .with("locationCreated", dateline.place().isEmpty() ? null : place(dateline))
                .with("sourceOrganization", story.source() == null ? null : authors.house(story.source()))
                .with("isBasedOn", story.original())
                .with(
                        "version",
                        story.showing().version() == 0 ? null : story.showing().version());
    }

    /** As it is printed, without the dash that leads over to the text. */
    private static String line(Dateline dateline, Story story) {
        return dateline.isEmpty()
                ? ""
                : dateline.inWords(story.copy().language().locale()).replaceFirst("\\s*(--|—)$", "");
    }

    private static Thing place(Dateline dateline) {
        return Thing.of("Place").with("name", dateline.place());
    }

    private void rights(Thing article, Story story, About about) {
        Source source = story.source();
        Licence licence = new Licence(source == null ? "" : source.licence());
        boolean own = source == null || source.kind() == Kind.OWN;
        Policy reuse = own ? about.page(PolicyKind.REUSE) : null;
        String year = String.valueOf(story.publishedAt().atZone(site.zone()).getYear());
        String holder = source == null || own ? site.name() : source.name();
        article.with("creditText", source == null ? site.name() : credit(source))
                .with("license", licence.described())
                .with("usageInfo", reuse == null ? null : site.absolute(reuse.path()));
        if (!licence.isFree()) {
            article.with("copyrightHolder", source == null || own ? organisation.reference() : authors.house(source))
                    .with("copyrightYear", Integer.valueOf(year))
                    .with("copyrightNotice", "© " + year + " " + holder);
        }
    }

    static String credit(Source source) {
        return source.creditLine().isEmpty() ? source.name() : source.creditLine();
    }

    /** That a story is back tells of no mistake in it. */
    private List<Thing> comments(List<Correction> corrections, String id) {
        return corrections.stream()
                .filter(told -> told.kind() != ActKind.REINSTATED)
                .map(told -> Thing.of("CorrectionComment")
                        .with("text", told.note())
                        .with("datePublished", time(told.at()))
                        .with("about", Thing.reference(id)))
                .toList();
    }

    String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(site.zone()));
    }
}
