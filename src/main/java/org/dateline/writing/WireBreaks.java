package org.dateline.writing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Copy as wires set it, in lines of equal length: a blank line or an indent begins a paragraph, a line's end means nothing. */
final class WireBreaks {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[\\h]*\\n\\s*");
    private static final Pattern INDENT = Pattern.compile("\\n(?=[\\h]{2,}\\S|\\t|\\u3000)");
    private static final Pattern LINE = Pattern.compile("\\n");
    private static final Pattern HAN_BREAK = Pattern.compile(
            "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF])[\\h]*\\n[\\h]*"
                    + "(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF])");

    private WireBreaks() {}

    static void saidIn(Document page) {
        for (Element block : page.body().select("pre")) {
            Element words = new Element("div");
            for (String paragraph : paragraphs(block.wholeText())) {
                words.appendElement("p").text(HAN_BREAK.matcher(paragraph).replaceAll(""));
            }
            block.replaceWith(words);
        }
    }

    private static List<String> paragraphs(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        Pattern gap = BLANK_LINE.matcher(unix.strip()).find()
                ? BLANK_LINE
                : INDENT.matcher(unix).find() ? INDENT : LINE;
        return Arrays.stream(gap.split(unix))
                .map(paragraph -> paragraph.replaceAll("^[\\h\\u3000]+", "").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.toList());
    }
}
