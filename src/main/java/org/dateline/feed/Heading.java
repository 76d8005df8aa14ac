package org.dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every format says of a feed as a whole: whose it is, what it is called, and where its other documents are. */
@Component("feedHeading")
class Heading {

    /** A link of a feed's own. */
    record Relation(String name, String type, String address) {}

    private final SiteProperties site;
    private final MessageSource messages;
    private final FeedProperties settings;

    Heading(SiteProperties site, MessageSource messages, FeedProperties settings) {
        this.site = site;
        this.messages = messages;
        this.settings = settings;
    }

    String house() {
        return site.name();
    }

    String language() {
        return site.language();
    }

    String title(Feed feed) {
        return feed.title().isEmpty() ? site.name() : feed.title() + " – " + site.name();
    }

    String description(Feed feed) {
        return feed.description().isEmpty() ? site.tagline() : feed.description();
    }

    String absolute(String path) {
        return site.absolute(path);
    }

    String self(Feed feed, FeedFormat format) {
        return site.absolute(feed.place().path(format));
    }

    String words(Removed removed) {
        return say("feed.removed." + removed.how().name().toLowerCase(Locale.ROOT));
    }

    String say(String key) {
        return messages.getMessage(key, null, site.inLanguage().locale());
    }

    /** The hub that tells of its changes, null if there is none. What is over does not change. */
    @Nullable
    String hub(Feed feed) {
        return feed.archive() || settings.hub() == null ? null : settings.hub().toString();
    }

    /** The same links as an answer's headers have them: where it is, exactly once, and the hub if there is one. */
    List<String> headers(Feed.Place place, FeedFormat format, boolean over) {
        String self = "<" + site.absolute(place.path(format)) + ">; rel=\"self\"";
        return over || settings.hub() == null ? List.of(self) : List.of(self, "<" + settings.hub() + ">; rel=\"hub\"");
    }

    List<Relation> relations(Feed feed, FeedFormat format) {
        List<Relation> relations = new ArrayList<>();
        relations.add(new Relation("self", format.linkType(), self(feed, format)));
        relations.add(new Relation("alternate", "text/html", site.absolute(feed.page())));
        String hub = hub(feed);
        if (hub != null) {
            relations.add(new Relation("hub", "", hub));
        }
        feed.links()
                .forEach(link -> relations.add(new Relation(
                        link.relation(),
                        format.linkType(),
                        site.absolute(link.place().path(format)))));
        return relations;
    }
}
