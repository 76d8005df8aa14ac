package org.dateline.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Words in one block with their marks (links and emphasis), copied over from foreign markup. */
final class Run {

    /** Elements whose text is no reader's words. */
    static final Set<String> NOT_WORDS = Set.of(
            "script",
            "style",
            "template",
            "iframe",
            "noscript",
            "noembed",
            "noframes",
            "head",
            "title",
            "meta",
            "link",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "xmp");

    /** Controls, bidirectional overrides and non-characters: invisible, and able to make a text read as another. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\s]]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]");

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\x0B\\f\\r]+");

    /** A stretch of words under the same marks. */
    private record Piece(String text, @Nullable String link, boolean strong, boolean em) {

        Piece with(String words) {
            return new Piece(words, link, strong, em);
        }

        Piece unlinked() {
            return new Piece(text, null, strong, em);
        }

        Piece weak() {
            return new Piece(text, link, false, em);
        }

        Piece plain() {
            return new Piece(text, link, strong, false);
        }
    }

    private static final Piece PLAIN = new Piece("", null, false, false);

    private final String name;
    private List<Piece> pieces = new ArrayList<>();

    Run(String name) {
        this.name = name;
    }

    void add(Node node) {
        copy(node, PLAIN);
    }

    private void copy(Node node, Piece marks) {
        if (node instanceof TextNode text) {
            pieces.add(marks.with(visible(text.getWholeText())));
        } else if (node instanceof Element element && !NOT_WORDS.contains(element.normalName())) {
            Piece inside = marked(element, marks);
            element.childNodes().forEach(child -> copy(child, inside));
        }
    }

    /** Most text has nothing to take out; a pattern takes longer to find that than all else that is done to a text. */
    private static String visible(String text) {
        return text.codePoints().anyMatch(Run::isInvisible)
                ? INVISIBLE.matcher(text).replaceAll("")
                : text;
    }

    private static boolean isInvisible(int c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= 0xFEFF;
    }

    private static String withSingleSpaces(String text) {
        boolean single = !text.contains("  ") && text.chars().noneMatch(c -> c < ' ');
        return single ? text : WHITE_SPACE.matcher(text).replaceAll(" ");
    }

    private static Piece marked(Element element, Piece marks) {
        return switch (element.normalName()) {
            case "em", "i" -> new Piece("", marks.link, marks.strong, true);
            case "strong", "b" -> new Piece("", marks.link, true, marks.em);
            case "a" -> linked(element.attr("href").strip(), marks);
            default -> marks;
        };
    }

    private static Piece linked(String address, Piece marks) {
        return marks.link == null && Links.isAllowed(address) ? new Piece("", address, marks.strong, marks.em) : marks;
    }

    /** The block: white space collapsed as a browser would and trimmed at both ends, no mark without words. */
    Element finished() {
        collapse();
        unmarkBlank(Piece::link, Piece::unlinked);
        unmarkBlank(Piece::strong, Piece::weak);
        unmarkBlank(Piece::em, Piece::plain);
        return build();
    }

    private void collapse() {
        List<Piece> collapsed = new ArrayList<>();
        boolean afterSpace = true;
        for (Piece piece : pieces) {
            String text = withSingleSpaces(piece.text);
            if (afterSpace && text.startsWith(" ")) {
                text = text.substring(1);
            }
            if (!text.isEmpty()) {
                afterSpace = text.endsWith(" ");
                collapsed.add(piece.with(text));
            }
        }
        if (afterSpace && !collapsed.isEmpty()) {
            Piece last = collapsed.remove(collapsed.size() - 1);
            if (last.text.length() > 1) {
                collapsed.add(last.with(last.text.substring(0, last.text.length() - 1)));
            }
        }
        pieces = collapsed;
    }

    /** Takes a mark off every stretch under it that has no words. */
    private void unmarkBlank(Function<Piece, @Nullable Object> mark, UnaryOperator<Piece> unmark) {
        List<Piece> result = new ArrayList<>();
        for (List<Piece> stretch : stretches(pieces, mark)) {
            boolean blank = stretch.stream().allMatch(piece -> isBlank(piece.text));
            stretch.forEach(piece -> result.add(blank ? unmark.apply(piece) : piece));
        }
        pieces = result;
    }

    private Element build() {
        Element block = new Element(name);
        for (List<Piece> link : stretches(pieces, Piece::link)) {
            String address = link.get(0).link;
            Element inLink = address == null ? block : block.appendElement("a").attr("href", address);
            for (List<Piece> strong : stretches(link, Piece::strong)) {
                Element inStrong = strong.get(0).strong ? inLink.appendElement("strong") : inLink;
                for (List<Piece> em : stretches(strong, Piece::em)) {
                    Element inEm = em.get(0).em ? inStrong.appendElement("em") : inStrong;
                    inEm.appendText(em.stream().map(Piece::text).collect(Collectors.joining()));
                }
            }
        }
        return block;
    }

    private static List<List<Piece>> stretches(List<Piece> pieces, Function<Piece, @Nullable Object> mark) {
        List<List<Piece>> stretches = new ArrayList<>();
        for (Piece piece : pieces) {
            List<Piece> last = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
            if (last.isEmpty() || !Objects.equals(mark.apply(last.get(0)), mark.apply(piece))) {
                last = new ArrayList<>();
                stretches.add(last);
            }
            last.add(piece);
        }
        return stretches;
    }

    static boolean hasWords(Element element) {
        return !isBlank(element.text());
    }

    private static boolean isBlank(String text) {
        return text.replace('\u00A0', ' ').isBlank();
    }
}
