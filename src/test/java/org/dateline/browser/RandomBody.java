package org.dateline.browser;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.shared.HtmlText;

/** Makes up news bodies of everything one can be made of. */
final class RandomBody {

    private static final List<String> WORDS = List.of(
            "harbour",
            "a < b",
            "Q & A",
            "&nbsp;",
            "\"said\"",
            "it's",
            "新华社",
            "тест",
            "خبر",
            "😀",
            " ",
            "1,200",
            "x > y",
            "&amp;lt;",
            "e\u0301",
            "\u200f");
    private static final List<String> ADDRESSES = List.of(
            "/latest", "https://example.org/?a=1&amp;b=2", "mailto:desk@example.org", "/a&quot;b", "/q&lt;r&gt;");

    private final Random random;

    private RandomBody(Random random) {
        this.random = random;
    }

    static String canonical(Random random) {
        RandomBody body = new RandomBody(random);
        return HtmlText.ofHtml(body.some(6, body::block)).toString();
    }

    private String some(int most, java.util.function.Supplier<String> part) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> part.get())
                .collect(Collectors.joining());
    }

    private String block() {
        return switch (random.nextInt(10)) {
            case 0 -> "<h2>" + words() + "</h2>";
            case 1 -> "<h3>" + words() + "</h3>";
            case 2 -> "<blockquote>" + some(3, this::paragraph) + "</blockquote>";
            case 3 -> "<aside class=pullquote>" + paragraph() + "</aside>";
            case 4 -> "<aside class=correction>" + some(2, this::paragraph) + "</aside>";
            case 5 -> list(2);
            case 6 ->
                "<figure data-picture=" + (1 + random.nextInt(999)) + "><figcaption>"
                        + (random.nextBoolean() ? words() : "") + "</figcaption></figure>";
            case 7 ->
                "<table>" + (random.nextBoolean() ? "<caption>" + words() + "</caption>" : "")
                        + some(3, () -> "<tr>" + some(3, this::cell) + "</tr>") + "</table>";
            default -> paragraph();
        };
    }

    private String cell() {
        String spans = random.nextInt(4) == 0 ? " colspan=2" : random.nextInt(4) == 0 ? " rowspan=3" : "";
        return random.nextInt(3) == 0
                ? "<th scope=" + (random.nextBoolean() ? "col" : "row") + spans + ">" + words() + "</th>"
                : "<td" + spans + ">" + (random.nextInt(5) == 0 ? "" : some(2, this::paragraph)) + "</td>";
    }

    private String list(int depth) {
        String name = random.nextBoolean() ? "ul" : "ol";
        return "<" + name + ">"
                + some(
                        3,
                        () -> "<li>" + paragraph() + (depth > 0 && random.nextInt(3) == 0 ? list(depth - 1) : "")
                                + (random.nextInt(4) == 0 ? paragraph() : "") + "</li>")
                + "</" + name + ">";
    }

    private String paragraph() {
        return "<p>" + words() + "</p>";
    }

    private String words() {
        return some(4, this::marked);
    }

    private String marked() {
        String word = some(3, () -> pick(WORDS).replace(" < ", " &lt; ").replace(" > ", " &gt; "));
        return switch (random.nextInt(7)) {
            case 0 -> "<strong>" + word + "</strong>";
            case 1 -> "<em>" + word + "<strong>" + pick(WORDS) + "</strong></em>";
            case 2 -> "<a href=\"" + pick(ADDRESSES) + "\">" + word + "<em>" + pick(WORDS) + "</em></a>";
            default -> word;
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
