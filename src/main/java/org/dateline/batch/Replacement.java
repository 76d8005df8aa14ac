package org.dateline.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Typed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Puts words in the place of others: in a line, or in marked-up copy, where only words are looked at and marks stay. */
record Replacement(Finding finding, String fresh) {

    /** Words on each side of a hit that are shown with it, in UTF-16 units at most. */
    private static final int CONTEXT = 40;

    private static final String BLOCKS = "p, h2, h3, caption, figcaption";

    String in(String line, Locale language) {
        List<Finding.Span> spans = finding.in(line, language);
        if (spans.isEmpty()) {
            return line;
        }
        StringBuilder text = new StringBuilder(line);
        for (int i = spans.size() - 1; i >= 0; i--) {
            text.replace(spans.get(i).start(), spans.get(i).end(), fresh);
        }
        return Typed.line(text.toString());
    }

    HtmlText in(HtmlText copy, Locale language) {
        Element body = parsed(copy);
        boolean changed = false;
        for (Element block : body.select(BLOCKS)) {
            List<Finding.Span> spans = finding.in(words(block), language);
            for (int i = spans.size() - 1; i >= 0; i--) {
                replace(block, spans.get(i));
            }
            changed |= !spans.isEmpty();
        }
        return changed ? HtmlText.ofHtml(body.html()) : copy;
    }

    /** Each hit with what stands around it. */
    List<Piece> pieces(String field, String line, Locale language) {
        List<Piece> pieces = new ArrayList<>();
        for (Finding.Span span : finding.in(line, language)) {
            pieces.add(new Piece(
                    field,
                    before(line, span.start()),
                    line.substring(span.start(), span.end()),
                    fresh,
                    after(line, span.end())));
        }
        return pieces;
    }

    List<Piece> pieces(String field, HtmlText copy, Locale language) {
        List<Piece> pieces = new ArrayList<>();
        parsed(copy).select(BLOCKS).forEach(block -> pieces.addAll(pieces(field, words(block), language)));
        return pieces;
    }

    /** The words take the marks of the first letter they stand for. */
    private void replace(Element block, Finding.Span span) {
        int offset = 0;
        boolean placed = false;
        for (TextNode node : block.nodeStream(TextNode.class).toList()) {
            String text = node.getWholeText();
            int start = Math.max(span.start() - offset, 0);
            int end = Math.min(span.end() - offset, text.length());
            if (start < end) {
                node.text(text.substring(0, start) + (placed ? "" : fresh) + text.substring(end));
                placed = true;
            }
            offset += text.length();
        }
    }

    private static String words(Element block) {
        StringBuilder words = new StringBuilder();
        block.nodeStream(TextNode.class).forEach(node -> words.append(node.getWholeText()));
        return words.toString();
    }

    private static Element parsed(HtmlText copy) {
        Document document = Jsoup.parseBodyFragment(copy.toString());
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static String before(String line, int end) {
        int start = Math.max(0, end - CONTEXT);
        if (start == 0) {
            return line.substring(0, end);
        }
        int space = line.indexOf(' ', start);
        int cut = space >= 0 && space < end - 1 ? space + 1 : whole(line, start);
        return "…" + line.substring(cut, end);
    }

    private static String after(String line, int start) {
        int end = Math.min(line.length(), start + CONTEXT);
        if (end == line.length()) {
            return line.substring(start);
        }
        int space = line.lastIndexOf(' ', end);
        int cut = space > start ? space : whole(line, end);
        return line.substring(start, cut) + "…";
    }

    /** Never between the two halves of one character. */
    private static int whole(String line, int at) {
        return Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
