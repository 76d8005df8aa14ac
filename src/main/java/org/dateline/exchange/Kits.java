package org.dateline.exchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Copy;
import org.dateline.article.Story;
import org.dateline.media.PictureSheet;
import org.dateline.site.SiteProperties;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes stories ready to be carried on. What is said around a story is in the site's language. */
@Component
class Kits {

    private final SiteProperties site;
    private final MessageSource messages;

    Kits(SiteProperties site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    Kit of(Carried carried) {
        Story story = carried.story();
        Copy copy = story.copy();
        Element body = OutwardBody.of(
                copy, site, (number, words) -> figure(carried.pictures().get(number), words));
        if (!copy.dateline().isEmpty()) {
            OutwardBody.lead(body, copy.dateline().inWords(copy.language().locale()));
        }
        Element whole = OutwardBody.blank();
        whole.appendElement("h1").text(story.headline());
        paragraph(whole, story.summary());
        paragraph(whole, copy.byline().isEmpty() ? "" : say("article.byline", copy.byline()));
        whole.appendChildren(lead(carried));
        whole.appendChildren(body.children());
        whole.appendElement("hr");
        terms(whole, carried);
        whole.children().forEach(block -> block.before("\n"));
        return new Kit(whole, left(carried));
    }

    private List<Element> lead(Carried carried) {
        Long number = carried.story().copy().lead().picture();
        String own = carried.story().copy().lead().caption();
        Element figure = number == null
                ? null
                : figure(carried.pictures().get(number), own.isEmpty() ? null : new Element("figcaption").text(own));
        return figure == null ? List.of() : List.of(figure);
    }

    private @Nullable Element figure(@Nullable PictureSheet picture, @Nullable Element ownWords) {
        if (picture == null || !picture.reusable()) {
            return null;
        }
        PictureSheet.File file = picture.widest();
        Element figure = new Element("figure")
                .appendChild(OutwardBody.image(file.href(), file.width(), file.height(), picture.alt()));
        Element caption = ownWords != null ? ownWords : new Element("figcaption").text(picture.caption());
        if (!picture.credit().isEmpty()) {
            caption.appendText((caption.text().isEmpty() ? "" : " ") + picture.credit());
        }
        return caption.text().isEmpty() ? figure : figure.appendChild(caption);
    }

    private List<String> left(Carried carried) {
        List<String> left = new ArrayList<>();
        for (PictureSheet picture : carried.shown()) {
            if (!picture.reusable()) {
                left.add(
                        picture.name().isEmpty()
                                ? say("exchange.picture", String.valueOf(picture.picture()))
                                : picture.name());
            }
        }
        return left;
    }

    private void terms(Element whole, Carried carried) {
        Story story = carried.story();
        Rights rights = carried.rights();
        String address = site.absolute(story.path());
        paragraph(whole, say("exchange.credit", rights.credit(site.name())));
        if (!rights.licence().isEmpty()) {
            Element terms = whole.appendElement("p").text(say("exchange.licence") + " ");
            String link = rights.licenceAddress();
            terms.appendChild(link == null ? new Element("span").text(rights.licence()) : link(link, rights.licence()));
            terms.select("span").unwrap();
        }
        whole.appendElement("p")
                .text(say("exchange.first", site.name(), day(story.publishedAt())) + " ")
                .appendChild(link(address, address));
        if (!story.original().isEmpty()) {
            whole.appendElement("p")
                    .text(say("exchange.original") + " ")
                    .appendChild(link(story.original(), story.original()));
        }
        if (carried.digest() != null) {
            paragraph(whole, say("exchange.digest", String.valueOf(carried.version()), carried.digest()));
        }
        String corrections = site.absolute("/corrections.atom");
        whole.appendElement("p").text(say("exchange.corrections") + " ").appendChild(link(corrections, corrections));
    }

    private static Element link(String address, String words) {
        return new Element("a").attr("href", address).text(words);
    }

    private static void paragraph(Element whole, String words) {
        if (!words.isEmpty()) {
            whole.appendElement("p").text(words);
        }
    }

    private String day(Instant at) {
        Locale locale = site.inLanguage().locale();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atZone(site.zone()));
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, site.inLanguage().locale());
    }
}
