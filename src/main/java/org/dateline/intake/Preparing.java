package org.dateline.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Dateline;
import org.dateline.article.DatelineReader;
import org.dateline.intake.Incoming.Standing;
import org.dateline.intake.Incoming.Text;
import org.dateline.intake.IncomingReader.Piece;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Links;
import org.dateline.shared.Sha256;
import org.dateline.shared.Slug;
import org.dateline.shared.Typed;
import org.dateline.site.SiteProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a sheet of a piece: all of the work that needs no database, on as many threads as there are. */
@Component("intakePreparing")
class Preparing {

    private static final Logger log = LoggerFactory.getLogger(Preparing.class);

    static final int LONGEST_URI = 500;
    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_BODY = 1_000_000;

    /** Markup may be as long again as what is kept of it; more of it would be a trap. */
    private static final int LONGEST_HTML = 2 * LONGEST_BODY;

    /** The plain words a text begins with, in whatever boxes stand around them. */
    private static final Pattern FIRST_WORDS =
            Pattern.compile("\\s*(?:<(?:html|body|div|section|article)\\b[^<>]*>\\s*)*<p\\b[^<>]*>\\s*([^<&]{5,2000})");

    private final SiteProperties site;
    private final Clock clock;

    Preparing(SiteProperties site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** @param mode how the run treats what the digest is to tell apart, such as pictures */
    Prepared prepare(Piece piece, String mode) {
        String uri = "";
        try {
            Incoming item = piece.item().read();
            uri = item.uri();
            return new Prepared(piece.end(), piece.weight(), uri, sheet(item, mode), null);
        } catch (Unreadable e) {
            return new Prepared(piece.end(), piece.weight(), uri, null, e);
        } catch (RuntimeException | StackOverflowError e) {
            log.error("Piece {} could not be read", piece.end().number(), e);
            return new Prepared(piece.end(), piece.weight(), uri, null, new Unreadable("It could not be read."));
        }
    }

    private Sheet sheet(Incoming item, String mode) throws Unreadable {
        refuseUri(item.uri());
        List<String> left = new ArrayList<>(item.left());
        Text text = item.text();
        String headline = Typed.line(text.headline());
        refuseHtml(text.html());
        Dateline said = new Dateline(
                cut(text.datelinePlace(), 120, "place", left),
                text.datelineOn(),
                cut(text.datelineAgency(), 120, "agency", left));
        Led led = said.isEmpty() ? led(text.html(), item) : new Led(said, HtmlText.ofHtml(text.html()));
        HtmlText body = led.body;
        if (item.standing() != Standing.CANCELED) {
            refuseUnfit(item, headline, body);
        }
        return new Sheet(
                item,
                digest(item, mode),
                headline,
                cut(text.summary(), 1_000, "summary", left),
                body,
                led.dateline,
                cut(text.byline(), 200, "byline", left),
                language(text.language(), left),
                slug(text.slug(), headline),
                original(item.origin().url(), left),
                left);
    }

    private static void refuseUri(String uri) throws Unreadable {
        if (uri.isBlank() || uri.length() > LONGEST_URI || uri.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            throw new Unreadable(
                    "Its uri is empty, longer than %d characters, or has blanks in it.".formatted(LONGEST_URI));
        }
    }

    private static void refuseHtml(String html) throws Unreadable {
        if (html.length() > LONGEST_HTML) {
            throw new Unreadable("Its text is longer than %,d characters of HTML.".formatted(LONGEST_HTML));
        }
    }

    private static void refuseUnfit(Incoming item, String headline, HtmlText body) throws Unreadable {
        if (headline.isEmpty() || headline.length() > LONGEST_HEADLINE) {
            throw new Unreadable("Its headline is empty or longer than %d characters.".formatted(LONGEST_HEADLINE));
        }
        if (body.toString().length() > LONGEST_BODY) {
            throw new Unreadable("Its text is longer than %,d characters.".formatted(LONGEST_BODY));
        }
        if (item.standing() == Standing.PUBLISHED && body.isEmpty()) {
            throw new Unreadable("It has no text.");
        }
    }

    private record Led(Dateline dateline, HtmlText body) {}

    /** A dateline that stands at the start of the text becomes one of its own, as it does when a page is pasted. */
    private Led led(String html, Incoming item) {
        Matcher start = FIRST_WORDS.matcher(html);
        if (!start.lookingAt()) {
            return new Led(Dateline.NONE, HtmlText.ofHtml(html));
        }
        Instant published = item.times().published();
        Instant near = published == null ? clock.instant() : published;
        String words = start.group(1);
        DatelineReader.Found found =
                DatelineReader.read(words, near.atZone(site.zone()).toLocalDate());
        if (found == null || found.rest().isEmpty() || found.dateline().agency().length() > 120) {
            return new Led(Dateline.NONE, HtmlText.ofHtml(html));
        }
        int rest = start.start(1) + words.lastIndexOf(found.rest());
        return new Led(found.dateline(), HtmlText.ofHtml("<p>" + html.substring(rest)));
    }

    /** The text with its pictures, without the dateline that was taken from its start. */
    static HtmlText withoutDateline(String html, Sheet sheet) {
        Matcher start = FIRST_WORDS.matcher(html);
        if (!sheet.item().text().datelinePlace().isEmpty() || sheet.dateline().isEmpty() || !start.lookingAt()) {
            return HtmlText.ofHtml(html);
        }
        String first = sheet.body().toString().substring(3).split("<", 2)[0];
        int rest = start.group(1).lastIndexOf(first);
        return HtmlText.ofHtml(rest < 0 ? html : "<p>" + html.substring(start.start(1) + rest));
    }

    static String cut(String text, int longest, String name, List<String> left) {
        String line = Typed.line(text);
        if (line.length() <= longest) {
            return line;
        }
        left.add("the %s after %,d characters".formatted(name, longest));
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end);
    }

    private Language language(String tag, List<String> left) {
        String said = tag.strip().replace('_', '-');
        if (said.isEmpty()) {
            return site.inLanguage();
        }
        if (Language.isTag(said)) {
            return Language.of(said);
        }
        left.add("the language, which is no language tag");
        return site.inLanguage();
    }

    private static String original(String url, List<String> left) {
        String address = url.isBlank() ? "" : Links.webAddress(url.strip());
        if (address == null) {
            left.add("the address of its original, which is no web address");
        }
        return address == null ? "" : address;
    }

    private static Slug slug(String wanted, String headline) {
        return !wanted.isEmpty() && Slug.of(wanted).value().equals(wanted) ? new Slug(wanted) : Slug.of(headline);
    }

    private static String digest(Incoming item, String mode) {
        return Sha256.hex(item.images().isEmpty() ? item.toString() : item + mode);
    }
}
