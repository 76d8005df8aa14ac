package org.dateline.legacy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;

/** The body of a Ghost post: its HTML, or, where an export has none, what its editor's own document says. */
final class GhostBody {

    /** Stands for the old site's address. */
    static final String PLACEHOLDER = "__GHOST_URL__";

    private static final Pattern GATE =
            Pattern.compile("<!--\\s*kg-gated-block:(begin|end)([^>]{0,500}?)-->", Pattern.CASE_INSENSITIVE);

    private final String root;
    private final List<String> left = new ArrayList<>();

    /** @param root the old site's address; empty if nobody said it */
    GhostBody(String root) {
        this.root = root;
    }

    ForeignBody read(GhostFile.Row row) {
        Element body = body(row);
        for (Element element : body.select("[href]")) {
            element.attr("href", link(element.attr("href")));
        }
        for (Element element : body.select("[src]")) {
            element.attr("src", file(element.attr("src")));
        }
        return new ForeignBody(body, image -> null).tidied();
    }

    /** What could not come along, a phrase each. */
    List<String> left() {
        return left;
    }

    private Element body(GhostFile.Row row) {
        if (!row.text("html").isEmpty()) {
            return Jsoup.parseBodyFragment(forEverybody(row.text("html"))).body();
        }
        try {
            if (!row.text("lexical").isEmpty()) {
                return Lexical.body(row.text("lexical"), left);
            }
            if (!row.text("mobiledoc").isEmpty()) {
                return Mobiledoc.body(row.text("mobiledoc"), left);
            }
        } catch (JacksonException e) {
            left.add("its text cannot be read and was left out");
        }
        return new Element("body");
    }

    /** Without the passages that a public post shows to members alone. */
    private String forEverybody(String html) {
        StringBuilder open = new StringBuilder();
        Matcher gate = GATE.matcher(html);
        int from = 0;
        boolean shut = false;
        while (gate.find()) {
            if (!shut) {
                open.append(html, from, gate.start());
            }
            from = gate.end();
            shut = gate.group(1).equalsIgnoreCase("begin") && !gate.group(2).contains("nonMember:true");
            if (shut) {
                left.add("a passage for members only was left out");
            }
        }
        return shut ? open.toString() : open.append(html, from, html.length()).toString();
    }

    /** A link within the old site becomes one within this, where the old addresses are known. */
    private String link(String address) {
        if (!address.startsWith(PLACEHOLDER)) {
            return address;
        }
        String path = root.isEmpty() ? "" : URI.create(root).getRawPath();
        String rest = address.substring(PLACEHOLDER.length());
        return rest.startsWith("/content/") && !root.isEmpty() ? root + rest : path + (rest.isEmpty() ? "/" : rest);
    }

    /** Where a file lies: on the old site if its address is known, else below the folder of pictures. */
    String file(String address) {
        String own = address.startsWith(PLACEHOLDER) ? address.substring(PLACEHOLDER.length()) : address;
        if (own.startsWith("/") && !own.startsWith("//")) {
            return root.isEmpty() ? own.replaceFirst("^/+", "") : root + own;
        }
        return own.startsWith("//") ? "https:" + own : own;
    }
}
