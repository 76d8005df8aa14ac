package org.dateline.feed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Correction;
import org.dateline.article.Story;
import org.dateline.article.ToldActs;
import org.dateline.media.Print;
import org.dateline.media.Prints;
import org.dateline.shared.Figure;
import org.dateline.site.SiteProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Makes stories ready to be carried on, with the pictures of all of them in one query, and the corrections in another if there were any. */
@Component("feedEntries")
class Entries {

    private final Prints prints;
    private final ToldActs told;
    private final TagIds ids;
    private final SiteProperties site;
    private final Clock clock;

    Entries(Prints prints, ToldActs told, TagIds ids, SiteProperties site, Clock clock) {
        this.prints = prints;
        this.told = told;
        this.ids = ids;
        this.site = site;
        this.clock = clock;
    }

    List<Entry> of(List<Story> stories) {
        Set<Long> pictures = stories.stream()
                .flatMap(story -> story.copy().pictures().stream())
                .collect(Collectors.toSet());
        Set<Long> leads = stories.stream()
                .map(story -> story.copy().lead().picture())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, Print> found = prints.of(pictures, leads);
        Map<Long, List<Correction>> corrections = told.ofEach(
                stories.stream()
                        .filter(story -> story.showing().corrected())
                        .map(Story::id)
                        .toList(),
                clock.instant());
        return stories.stream()
                .map(story -> entry(story, found, corrections.getOrDefault(story.id(), List.of())))
                .toList();
    }

    private Entry entry(Story bare, Map<Long, Print> found, List<Correction> corrections) {
        List<Print> own = bare.copy().pictures().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, Figure> figures =
                own.stream().map(Print::figure).collect(Collectors.toMap(Figure::picture, figure -> figure));
        Story story = bare.with(figures, null);
        return new Entry(ids.article(story.id()), site.absolute(story.path()), story, content(story), own, corrections);
    }

    /** The text as its page has it, without what only our own page's styles and scripts know. */
    private String content(Story story) {
        Document page = Jsoup.parseBodyFragment(story.body().toString(), site.baseUrl() + "/");
        Element text = page.body();
        Figure lead = story.lead();
        if (lead != null) {
            text.prependChild(figure(lead));
        }
        for (String address : List.of("href", "src", "cite")) {
            text.select("[" + address + "]").forEach(element -> absolute(element, address, story));
        }
        text.select("*")
                .forEach(element -> List.of("class", "srcset", "sizes", "loading", "decoding", "tabindex", "role")
                        .forEach(element::removeAttr));
        text.select("div[aria-label]").removeAttr("aria-label");
        page.outputSettings().prettyPrint(false);
        if (!story.direction().equals("rtl")) {
            return text.html();
        }
        // Neither RSS nor Atom can say which way a text runs: it has to say so itself.
        return "<div dir=\"rtl\" lang=\"" + story.language() + "\">" + text.html() + "</div>";
    }

    private void absolute(Element element, String attribute, Story story) {
        String typed = element.attr(attribute);
        String address = typed.startsWith("#") ? site.absolute(story.path()) + typed : element.absUrl(attribute);
        if (address.isEmpty()) {
            element.removeAttr(attribute);
        } else {
            element.attr(attribute, address);
        }
    }

    private static Element figure(Figure lead) {
        Element figure = new Element("figure");
        figure.appendElement("img")
                .attr("src", lead.src())
                .attr("width", String.valueOf(lead.width()))
                .attr("height", String.valueOf(lead.height()))
                .attr("alt", lead.alt());
        String words = (lead.caption() + " " + lead.credit()).strip();
        if (!words.isEmpty()) {
            figure.appendElement("figcaption").text(words);
        }
        return figure;
    }
}
