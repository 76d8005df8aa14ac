package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dateline.merge.Token.Gap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the words of a block or a line, and writes them again. */
final class Words {

    private final List<Token> tokens = new ArrayList<>();
    private Gap gap = Gap.START;

    private Words() {}

    static List<Token> of(Element block) {
        Words words = new Words();
        words.read(block, Marks.NONE);
        return words.tokens;
    }

    static List<Token> of(String line) {
        Words words = new Words();
        words.read(line, Marks.NONE);
        return words.tokens;
    }

    private void read(Element parent, Marks marks) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                read(text.getWholeText(), marks);
            } else if (node instanceof Element mark) {
                read(mark, marks.within(mark));
            }
        }
    }

    private void read(String text, Marks marks) {
        int from = 0;
        while (from < text.length()) {
            int first = text.codePointAt(from);
            if (isBlank(first)) {
                gap = gap == Gap.START ? gap : Gap.BLANK;
                from++;
                continue;
            }
            int to = end(text, from, Word.kind(first) == Word.Kind.WORD);
            add(new Word(text.substring(from, to), marks));
            from = to;
        }
    }

    private void add(Word word) {
        boolean inside = gap == Gap.NONE
                && word.kind() == Word.Kind.WORD
                && tokens.get(tokens.size() - 1).word().kind() == Word.Kind.WORD;
        tokens.add(new Token(word, inside ? Gap.INSIDE : gap));
        gap = Gap.NONE;
    }

    private static int end(String text, int from, boolean word) {
        int to = from + Character.charCount(text.codePointAt(from));
        while (to < text.length()) {
            int next = text.codePointAt(to);
            if (!Word.clings(next) && !(word && Word.kind(next) == Word.Kind.WORD)) {
                break;
            }
            to += Character.charCount(next);
        }
        return to;
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    static String line(List<Token> tokens) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && tokens.get(i).isApartFrom(tokens.get(i - 1))) {
                line.append(' ');
            }
            line.append(tokens.get(i).word().text());
        }
        return line.toString();
    }

    /** Writes words into a block, with marks nested in the order of news copy: link, strong, emphasis. */
    static void write(List<Token> tokens, Element block) {
        writeRuns(tokens, block, List.of(Marks::href, Marks::strong, Marks::em));
    }

    private static void writeRuns(List<Token> tokens, Element out, List<Function<Marks, @Nullable Object>> marks) {
        if (marks.isEmpty()) {
            out.appendText(line(tokens));
            return;
        }
        int from = 0;
        while (from < tokens.size()) {
            @Nullable Object mark = marks.get(0).apply(tokens.get(from).word().marks());
            int to = from + 1;
            while (to < tokens.size()
                    && Objects.equals(
                            mark, marks.get(0).apply(tokens.get(to).word().marks()))) {
                to++;
            }
            if (from > 0 && tokens.get(from).isApartFrom(tokens.get(from - 1))) {
                out.appendText(" ");
            }
            writeRuns(tokens.subList(from, to), target(mark, marks.size(), out), marks.subList(1, marks.size()));
            from = to;
        }
    }

    private static Element target(@Nullable Object mark, int left, Element out) {
        if (mark instanceof String href) {
            return out.appendElement("a").attr("href", href);
        }
        return Boolean.TRUE.equals(mark) ? out.appendElement(left == 2 ? "strong" : "em") : out;
    }
}
