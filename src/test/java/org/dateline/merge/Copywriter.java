package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.shared.HtmlText;

/** Writes copy of every kind of block at random, and edits it; each edit uses words that nobody used before. */
final class Copywriter {

    private static final String HAN = "港口周一重新开放渡轮大风停航数百名乘客早上回家船长说海浪很高";
    private static final List<String> ARABIC =
            List.of("أعيد", "فتح", "الميناء", "يوم", "الاثنين", "بعد", "العاصفة", "وعاد", "الركاب", "إلى", "بيوتهم");
    private static final List<String> ENGLISH = List.of(
            "the",
            "harbour",
            "reopened",
            "on",
            "Monday",
            "after",
            "a",
            "storm",
            "ferries",
            "don't",
            "run",
            "10",
            "km",
            "said");

    private final Random random;
    private int words;

    Copywriter(Random random) {
        this.random = random;
    }

    List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        int many = 2 + random.nextInt(5);
        for (int i = 0; i < many; i++) {
            blocks.add(block());
        }
        return blocks;
    }

    String block() {
        return switch (random.nextInt(12)) {
            case 0 -> "<h2>" + text() + "</h2>";
            case 1 -> "<h3>" + text() + "</h3>";
            case 2 -> "<blockquote><p>" + text() + "</p><p>" + text() + "</p></blockquote>";
            case 3 -> "<aside class=\"pullquote\"><p>" + text() + "</p></aside>";
            case 4 ->
                "<ul><li><p>" + text() + "</p></li><li><p>" + text() + "</p><ol><li><p>" + text()
                        + "</p></li></ol></li></ul>";
            case 5 ->
                "<table><caption>" + text() + "</caption><tbody><tr><th scope=\"col\"><p>" + text()
                        + "</p></th><th scope=\"col\"><p>" + text() + "</p></th></tr><tr><td><p>" + text()
                        + "</p></td><td><p>" + text() + "</p></td></tr></tbody></table>";
            case 6 ->
                "<figure data-picture=\"" + (1 + random.nextInt(99)) + "\"><figcaption>" + text()
                        + "</figcaption></figure>";
            default -> "<p>" + text() + "</p>";
        };
    }

    /** A sentence or two in one of three scripts, some of it marked. */
    String text() {
        int script = random.nextInt(4);
        StringBuilder text = new StringBuilder();
        int many = 4 + random.nextInt(9);
        for (int i = 0; i < many; i++) {
            String word = script == 0
                    ? String.valueOf(HAN.charAt(random.nextInt(HAN.length())))
                    : script == 1 ? pick(ARABIC) : pick(ENGLISH);
            text.append(i == 0 || script == 0 ? "" : random.nextInt(9) == 0 ? ", " : " ");
            text.append(marked(word));
        }
        return text + (script == 0 ? "。" : ".");
    }

    private String marked(String word) {
        return switch (random.nextInt(16)) {
            case 0 -> "<em>" + word + "</em>";
            case 1 -> "<strong>" + word + "</strong>";
            case 2 -> "<a href=\"https://example.org/" + random.nextInt(5) + "\">" + word + "</a>";
            case 3 -> "<a href=\"https://example.org/x\"><strong><em>" + word + "</em></strong></a>";
            default -> word;
        };
    }

    /** A word that occurs nowhere else. */
    String newWord() {
        return "neu" + Integer.toString(words++, 36) + "x";
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    static HtmlText copy(List<String> blocks) {
        return HtmlText.ofHtml(String.join("\n", blocks));
    }
}
