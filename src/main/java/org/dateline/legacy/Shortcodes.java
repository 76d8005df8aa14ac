package org.dateline.legacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * What WordPress writes in square brackets, for one text. Captions, galleries and embedded addresses become HTML; of any
 * other the brackets are left out, the words between them kept, and its name told. Brackets that a writer has put round
 * words stay: a shortcode is what has attributes, an end, or a name that is known for one.
 */
final class Shortcodes {

    private static final Pattern CODE = Pattern.compile(
            "\\[(/?)([A-Za-z][A-Za-z0-9_-]{0,60}+)((?:[\\s=][^\\[\\]]{0,2000}+|/)?+)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_-]{1,40}+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");
    private static final Pattern END = Pattern.compile("\\[/([A-Za-z][A-Za-z0-9_-]{0,60})]");
    private static final Set<String> CAPTIONS = Set.of("caption", "wp_caption");
    private static final Set<String> KNOWN =
            Set.of("audio", "video", "playlist", "contact-form", "polldaddy", "googlemaps");

    private final String text;
    private final Function<Map<String, String>, List<Attachment>> galleries;
    private final Set<String> ended = new HashSet<>();
    private final Set<String> leftOut = new TreeSet<>();

    /** @param galleries the pictures of a gallery by its attributes */
    Shortcodes(String text, Function<Map<String, String>, List<Attachment>> galleries) {
        this.text = text;
        this.galleries = galleries;
        END.matcher(text).results().forEach(end -> ended.add(end.group(1).toLowerCase(Locale.ROOT)));
    }

    /** The names of those that were left out, in their order. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** The text with HTML in place of them. */
    String html() {
        StringBuilder out = new StringBuilder(text.length());
        Matcher code = CODE.matcher(text);
        int from = 0;
        while (code.find(from)) {
            out.append(text, from, code.start());
            from = code.end();
            if (isDoubled(code)) {
                // [[code]] is how a writer shows one
                out.setLength(out.length() - 1);
                out.append(code.group());
                from++;
            } else {
                from = put(code, out);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private boolean isDoubled(Matcher code) {
        return code.start() > 0
                && text.charAt(code.start() - 1) == '['
                && code.end() < text.length()
                && text.charAt(code.end()) == ']';
    }

    /** Says where the text goes on. */
    private int put(Matcher code, StringBuilder out) {
        String name = code.group(2).toLowerCase(Locale.ROOT);
        boolean begins = code.group(1).isEmpty();
        if (begins && (CAPTIONS.contains(name) || name.equals("embed"))) {
            int at = end(name, code.end());
            if (at < 0) {
                return code.end();
            }
            String inner = text.substring(code.end(), at);
            out.append(name.equals("embed") ? link(inner) : figure(inner, attributes(code)));
            return at + name.length() + 3;
        }
        if (begins && name.equals("gallery")) {
            galleries.apply(attributes(code)).forEach(picture -> out.append(figure(picture)));
        } else if (isCode(code, name)) {
            leftOut.add(name);
        } else {
            out.append(code.group());
        }
        return code.end();
    }

    /** Where a code that begins before a place ends; -1 if it has no end before the next one begins. */
    private int end(String name, int from) {
        int at = text.indexOf('[', from);
        while (at >= 0 && !text.regionMatches(true, at + 1, name, 0, name.length())) {
            if (text.regionMatches(true, at, "[/" + name + "]", 0, name.length() + 3)) {
                return at;
            }
            at = text.indexOf('[', at + 1);
        }
        return -1;
    }

    private boolean isCode(Matcher code, String name) {
        return KNOWN.contains(name)
                || ended.contains(name)
                || code.group(3).endsWith("/")
                || ATTRIBUTE.matcher(code.group(3)).find();
    }

    private static Map<String, String> attributes(Matcher code) {
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTE.matcher(code.group(3)).results().forEach(found -> {
            String value =
                    found.group(2) != null ? found.group(2) : found.group(3) != null ? found.group(3) : found.group(4);
            attributes.put(found.group(1).toLowerCase(Locale.ROOT), value);
        });
        return attributes;
    }

    private static String link(String address) {
        String clean = address.strip();
        return Links.isWebAddress(clean)
                ? "\n\n<p><a href=\"%1$s\">%1$s</a></p>\n\n".formatted(Entities.escape(clean))
                : "";
    }

    /** A picture with its words: those of the attribute where it has them, else what stands behind the picture. */
    private static String figure(String inner, Map<String, String> attributes) {
        Document document = Jsoup.parseBodyFragment(inner);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        Element image = body.selectFirst("img");
        if (image == null) {
            return inner;
        }
        image.remove();
        body.select("a").stream().filter(link -> !link.hasText()).forEach(Element::remove);
        String id = attributes.getOrDefault("id", "").replaceFirst("^attachment_", "");
        if (id.matches("\\d{1,18}")) {
            image.addClass("wp-image-" + id);
        }
        String caption = attributes.getOrDefault("caption", body.html().strip());
        return figure(image, caption);
    }

    private static String figure(Attachment picture) {
        Element image = new Element("img").attr("src", picture.url()).addClass("wp-image-" + picture.id());
        return figure(image, Entities.escape(picture.caption()));
    }

    private static String figure(Element image, String caption) {
        String words = caption.isBlank() ? "" : "<figcaption>" + caption.replaceAll("\\s+", " ") + "</figcaption>";
        return "\n\n<figure>" + image.outerHtml() + words + "</figure>\n\n";
    }
}
