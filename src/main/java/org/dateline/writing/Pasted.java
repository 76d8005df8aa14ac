package org.dateline.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The clipboard of another program as copy. What only that program means by its markup (a bullet that is a character, bold
 * that is a style, text that is deleted but still there) is said in plain HTML first; the cleaner does the rest.
 */
final class Pasted {

    private static final Pattern BETWEEN =
            Pattern.compile("<!--\\s*StartFragment\\s*-->(.*)<!--\\s*EndFragment\\s*-->", Pattern.DOTALL);
    private static final String STYLED =
            "[style], [class]:not(aside), [align], [bgcolor], [color], [face], font, center, u, big, small";
    private static final String EMBEDS =
            "iframe, object, embed, applet, svg, math, canvas, audio, video, select, textarea, input, button";

    /** Whatever text stands in these, no browser reads it out. */
    private static final String NO_WORDS =
            "svg, math, iframe, canvas, audio, video, select, textarea, noscript, template";

    /** The mark that Word's web edition sets at the end of each paragraph. */
    private static final String END_MARK = "span.EOP:matchesOwn(^[\\s\\u00A0]*$)";

    private final Document page;
    private final List<String> removed = new ArrayList<>();
    private final HtmlText text;
    private final CleaningReport report;

    private Pasted(Document page) {
        this.page = page;
        int styles = page.select(STYLED).size() + page.select("style").size();
        page.select(END_MARK).remove();
        int scripts = drop("script, noscript");
        int deletions =
                drop("del, s.deleted, .TrackedChangeDeleted, [style*=mso-element:comment-list], .MsoCommentReference");
        int hidden = dropHidden();
        int embeds = drop(EMBEDS);
        List<String> pictures = ForeignPictures.takenOutOf(page);
        int trackers = TrackingLinks.unwrappedIn(page);
        int layout = LayoutTables.openedIn(page);
        int listLines = WordLists.rebuiltIn(page, removed);
        WireBreaks.saidIn(page);
        Emphasis.saidIn(page);
        int links = 0;
        int dead = 0;
        for (Element link : page.select("a[href]")) {
            if (!link.text().isBlank() && Links.isAllowed(link.attr("href").strip())) {
                links++;
            } else if (!link.text().isBlank()) {
                dead++;
            }
        }
        text = HtmlText.ofHtml(page.body().html());
        report = new CleaningReport(
                links,
                dead,
                trackers,
                styles,
                pictures,
                listLines,
                layout,
                deletions,
                hidden,
                scripts,
                embeds,
                List.copyOf(removed));
    }

    static Pasted of(String html) {
        var fragment = BETWEEN.matcher(html);
        Document page = Jsoup.parse(html);
        if (fragment.find() && !fragment.group(1).isBlank()) {
            page = Jsoup.parse(fragment.group(1));
        }
        return new Pasted(page);
    }

    HtmlText text() {
        return text;
    }

    CleaningReport report() {
        return report;
    }

    private int drop(String selector) {
        int dropped = 0;
        for (Element element : page.body().select(selector)) {
            if (element.closest("body") != null) {
                dropped++;
                takeOut(element);
            }
        }
        return dropped;
    }

    private int dropHidden() {
        int dropped = 0;
        for (Element element : page.body().select("[hidden], [style], template")) {
            if (element == page.body() || element.closest("body") == null || !isHidden(element)) {
                continue;
            }
            if (!element.text().isBlank()) {
                dropped++;
            }
            takeOut(element);
        }
        return dropped;
    }

    private static boolean isHidden(Element element) {
        Style style = Style.of(element);
        return element.hasAttr("hidden")
                || element.nameIs("template")
                || style.is("display", "none")
                || style.is("visibility", "hidden")
                || style.is("mso-hide", "all")
                || style.is("mso-element", "comment");
    }

    private void takeOut(Element element) {
        if (!element.text().isBlank() && !element.is(NO_WORDS)) {
            removed.add(element.text());
        }
        element.remove();
    }
}
