package org.dateline.linked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.about.About;
import org.dateline.about.PolicyKind;
import org.dateline.article.Correction;
import org.dateline.article.Headline;
import org.dateline.article.Story;
import org.dateline.editor.Editor;
import org.dateline.shared.Figure;
import org.dateline.shared.Kept;
import org.dateline.shared.MadeOf;
import org.dateline.site.Crumb;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each kind of page says to other sites and machines; asked by its template, so that only pages that say it pay for it. */
@Component
public class LinkedPages {

    private final SiteProperties site;
    private final Organisation organisation;
    private final LinkedStory stories;
    private final Authors authors;
    private final MessageSource messages;
    private final Kept kept;

    LinkedPages(
            SiteProperties site,
            Organisation organisation,
            LinkedStory stories,
            Authors authors,
            MessageSource messages,
            Kept kept) {
        this.site = site;
        this.organisation = organisation;
        this.stories = stories;
        this.authors = authors;
        this.messages = messages;
        this.kept = kept;
    }

    /** The page of a story; what readers see now has a digest, and says the same until something is done to it. */
    public PageHead story(Story story, List<Correction> corrections, About about, List<Crumb> way) {
        String digest = story.showing().digest();
        return digest == null
                ? read(story, corrections, about, way)
                : kept.get(List.of("head", story.id(), digest, way), () -> read(story, corrections, about, way));
    }

    private PageHead read(Story story, List<Correction> corrections, About about, List<Crumb> way) {
        MadeOf.noteArticle(story.id());
        String address = site.absolute(story.path());
        Thing article = stories.of(story, corrections, about, Thing.reference(address + "#breadcrumb"));
        return new PageHead(
                story.headline(),
                story.description(),
                address,
                Locales.openGraph(story.language()),
                story.card(),
                authors.pages(story),
                graph(about, article, way(way, address, story.headline())));
    }

    /** Where a story is described for another page to hold. */
    public String oembed(Story story, String format) {
        String address = URLEncoder.encode(site.absolute(story.path()), StandardCharsets.UTF_8);
        return site.absolute("/oembed?url=" + address + "&format=" + format);
    }

    /** The front page, with its stories in the order in which they stand. */
    public PageHead front(About about, @Nullable Headline lead, List<Headline> secondary, List<Headline> latest) {
        List<Headline> top = Stream.of(Stream.ofNullable(lead), secondary.stream(), latest.stream())
                .flatMap(stories -> stories)
                .toList();
        String address = site.absolute("/");
        Thing page = page("CollectionPage", address, site.name(), site.tagline())
                .with("about", organisation.reference())
                .with("mainEntity", list(top, null));
        Map<String, Object> linked = Thing.graph(page, organisation.searchableWebsite(), organisation.described(about));
        return head(site.name(), site.tagline(), address, lead == null ? null : picture(lead.figure()), linked);
    }

    /**
     * A list of stories, newest first.
     *
     * @param name of what it is a list of
     * @param path with its place in the list, as its address has it
     * @param editor whose list it is; null if it is of something else
     */
    public PageHead list(About about, String name, String path, List<Headline> stories, @Nullable Editor editor) {
        String description = name + " – " + site.name();
        String address = site.absolute(path);
        Thing page = page("CollectionPage", address, name, description)
                .with("about", editor == null ? null : authors.editor(editor))
                .with("breadcrumb", way(List.of(Crumb.HOME, new Crumb("", null)), address, name))
                .with("mainEntity", list(stories, "https://schema.org/ItemListOrderDescending"));
        return head(name, description, address, null, graph(about, page));
    }

    /** A page about the newsroom. */
    public PageHead about(About about, PolicyKind kind, List<Crumb> way, Instant writtenAt) {
        String title = say(kind.message());
        String address = site.absolute(kind.path());
        String type = kind == PolicyKind.CONTACT ? "ContactPage" : "AboutPage";
        Thing page = page(type, address, title, title + " – " + site.name())
                .with("dateModified", stories.time(writtenAt))
                .with("about", organisation.reference())
                .with("breadcrumb", way(way, address, title));
        return head(title, title + " – " + site.name(), address, null, graph(about, page));
    }

    /** Any other page that stands for several things. */
    public PageHead collection(About about, String name, String description, String path) {
        String address = site.absolute(path);
        Thing page = page("CollectionPage", address, name, description)
                .with("breadcrumb", way(List.of(Crumb.HOME, new Crumb("", null)), address, name));
        return head(name, description, address, null, graph(about, page));
    }

    private PageHead head(
            String title, String description, String address, @Nullable Figure picture, Map<String, Object> linked) {
        return new PageHead(
                title, description, address, Locales.openGraph(site.language()), picture, List.of(), linked);
    }

    private Map<String, Object> graph(About about, Thing... things) {
        List<Thing> all = new ArrayList<>(List.of(things));
        all.add(organisation.website());
        all.add(organisation.described(about));
        return Thing.graph(all.toArray(Thing[]::new));
    }

    private Thing page(String type, String address, String name, String description) {
        return Thing.of(type, address)
                .with("url", address)
                .with("name", name)
                .with("description", description)
                .with("inLanguage", site.language())
                .with("isPartOf", Thing.reference(organisation.websiteId()));
    }

    /** The way that readers are shown; its last step is the page itself, under its own title and without an address. */
    private Thing way(List<Crumb> way, String address, String title) {
        List<Thing> steps = IntStream.range(0, way.size())
                .mapToObj(place -> step(place + 1, way.get(place), title))
                .toList();
        return Thing.of("BreadcrumbList", address + "#breadcrumb").with("itemListElement", steps);
    }

    private Thing step(int position, Crumb crumb, String title) {
        return Thing.of("ListItem")
                .with("position", position)
                .with("name", crumb.path() == null ? title : say(crumb.message()))
                .with("item", crumb.path() == null ? null : Thing.of("WebPage", site.absolute(crumb.path())));
    }

    private @Nullable Thing list(List<Headline> stories, @Nullable String order) {
        List<Thing> items = IntStream.range(0, stories.size())
                .mapToObj(place -> item(place + 1, stories.get(place)))
                .toList();
        return items.isEmpty()
                ? null
                : Thing.of("ItemList")
                        .with("itemListOrder", order)
                        .with("numberOfItems", items.size())
                        .with("itemListElement", items);
    }

    private Thing item(int position, Headline story) {
        return Thing.of("ListItem")
                .with("position", position)
                .with("name", story.headline())
                .with("url", site.absolute(story.path()));
    }

    private @Nullable Figure picture(@Nullable Figure card) {
        return card == null
                ? null
                : new Figure(
                        card.picture(),
                        site.absolute(card.src()),
                        "",
                        card.width(),
                        card.height(),
                        card.alt(),
                        card.caption(),
                        card.credit());
    }

    private String say(String key) {
        return messages.getMessage(key, null, site.inLanguage().locale());
    }
}
