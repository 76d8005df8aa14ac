package org.dateline.legacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cards of Ghost's editors, old and new, as HTML; those that are nothing without Ghost are left out and told. */
final class Cards {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .build())
            .build();

    /** Never for the page: mails, invitations to sign up, and the line between open and paid text. */
    private static final Set<String> NOT_FOR_READERS = Set.of(
            "email", "email-cta", "paywall", "signup", "call-to-action", "horizontalrule", "hr", "divider", "product");

    private final List<String> left;

    Cards(List<String> left) {
        this.left = left;
    }

    static JsonNode tree(String json) throws JacksonException {
        return JSON.readTree(json);
    }

    void add(String type, JsonNode card, Element out) {
        if (isForMembers(card.path("visibility"))) {
            left.add("a passage for members only was left out");
            return;
        }
        switch (type) {
            case "image" -> image(card, out);
            case "gallery" -> card.path("images").forEach(image -> image(image, out));
            case "bookmark", "embed" -> link(card, "url", first(card.path("metadata"), "title"), out);
            case "button" -> link(card, "buttonUrl", first(card, "buttonText"), out);
            case "audio", "video", "file" -> link(card, "src", first(card, "title", "fileTitle", "fileName"), out);
            case "html" -> html(first(card, "html"), out);
            case "callout" -> html(first(card, "calloutText"), out.appendElement("p"));
            case "toggle" -> {
                html(first(card, "heading"), out.appendElement("h3"));
                html(first(card, "content"), out);
            }
            case "codeblock", "code" -> out.appendElement("p").text(first(card, "code"));
            case "markdown", "card-markdown" -> markdown(first(card, "markdown"), out);
            default -> other(type, out, card);
        }
    }

    private void other(String type, Element out, JsonNode card) {
        String words = first(card, "heading", "header", "text");
        if (!words.isEmpty() && !NOT_FOR_READERS.contains(type)) {
            html(words, out.appendElement("p"));
        }
        if (!NOT_FOR_READERS.contains(type) || type.equals("product")) {
            left.add("a part of the kind \"" + Titles.line(type) + "\" was left out");
        }
    }

    private static boolean isForMembers(JsonNode visibility) {
        boolean hidden = !visibility.path("showOnWeb").asBoolean(true);
        return hidden || !visibility.path("web").path("nonMember").asBoolean(true);
    }

    private static void image(JsonNode image, Element out) {
        Element figure = out.appendElement("figure");
        figure.appendElement("img").attr("src", first(image, "src")).attr("alt", first(image, "alt", "altText"));
        String caption = first(image, "caption");
        if (!caption.isEmpty()) {
            html(caption, figure.appendElement("figcaption"));
        }
    }

    private static void link(JsonNode card, String field, String words, Element out) {
        String address = first(card, field);
        if (!address.isEmpty()) {
            Element link = out.appendElement("p").appendElement("a").attr("href", address);
            link.text(words.isEmpty() ? address : words);
        }
    }

    private static void html(String html, Element out) {
        Jsoup.parseBodyFragment(html).body().childNodesCopy().forEach(out::appendChild);
    }

    private void markdown(String text, Element out) {
        Stream.of(text.split("\\R\\h*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> out.appendElement("p").text(paragraph.strip()));
        left.add("a text in Markdown came along as it was written");
    }

    /** The first of these fields that says something; empty if none does. */
    private static String first(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> node.path(field).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
