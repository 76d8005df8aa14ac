package org.dateline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.intake.Incoming.Image;
import org.dateline.intake.IncomingReader.Unreadable;
import org.dateline.shared.HtmlText;
import org.jspecify.annotations.Nullable;

/** The pictures among the items that a ninjs item is associated with, each at the largest size it is offered in. */
final class NinjsPictures {

    private static final List<String> LEADING = List.of("lead", "mainpic", "featuremedia", "featured", "hero");

    private NinjsPictures() {}

    static List<Image> read(List<JsonFields> associations) throws Unreadable {
        List<Image> images = new ArrayList<>();
        for (JsonFields one : associations) {
            JsonFields best = best(one.all("renditions"));
            String href = best == null ? one.text("href") : best.text("href");
            String type = one.text("type").toLowerCase(Locale.ROOT);
            if (type.equals("picture") && !href.isEmpty()) {
                images.add(image(one, href));
            }
        }
        return images;
    }

    private static @Nullable JsonFields best(List<JsonFields> renditions) throws Unreadable {
        JsonFields best = null;
        for (JsonFields one : renditions) {
            boolean better = best == null || one.number("width") > best.number("width");
            if (better && !one.text("href").isEmpty()) {
                best = one;
            }
        }
        return best;
    }

    private static Image image(JsonFields one, String href) throws Unreadable {
        List<JsonFields> descriptions = one.all("descriptions");
        String caption = described(descriptions, "caption", "");
        if (caption.isEmpty()) {
            caption = one.text("descriptiontext", "description", "descriptionmain");
        }
        if (caption.isEmpty()) {
            caption = HtmlText.ofHtml(one.textBeginning("description")).toPlainText();
        }
        return new Image(
                href,
                described(descriptions, "alt", one.text("alttext", "alt", "bodytext")),
                caption,
                one.text("creditline", "copyrightnotice", "copyrightholder"),
                one.text("by", "byline"),
                one.text("usageterms"),
                isLeading(one),
                described(descriptions, "story-caption", ""));
    }

    /** By its relation to the item; versions that have none say it in a name or, as our own export does, a profile. */
    private static boolean isLeading(JsonFields one) throws Unreadable {
        String relation = one.text("rel");
        List<String> said = relation.isEmpty() ? List.of(one.text("name"), one.text("profile")) : List.of(relation);
        return said.stream().anyMatch(word -> LEADING.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The words for a role; a caption that says no role is one all the same. */
    private static String described(List<JsonFields> all, String role, String otherwise) throws Unreadable {
        String loose = "";
        for (JsonFields one : all) {
            String said = one.text("role");
            if (said.equalsIgnoreCase(role)) {
                return words(one);
            }
            loose = said.isEmpty() && role.equals("caption") && loose.isEmpty() ? words(one) : loose;
        }
        return loose.isEmpty() ? otherwise : loose;
    }

    private static String words(JsonFields one) throws Unreadable {
        String value = one.text("value");
        return one.text("contenttype").contains("html") ? HtmlText.ofHtml(value).toPlainText() : value;
    }
}
