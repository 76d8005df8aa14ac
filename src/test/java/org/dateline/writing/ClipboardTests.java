package org.dateline.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.shared.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Clipboards as programs really fill them. Beside each stand what becomes of it and the report; a difference in words
 * between the two is what the report names, and nothing else.
 */
class ClipboardTests {

    private static final Path FOLDER = Path.of("src/test/resources/clipboard");

    static List<String> origins() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") && !name.endsWith(".clean.html"))
                    .map(name -> name.replace(".html", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyOriginIsThere() throws IOException {
        assertThat(origins()).hasSizeGreaterThanOrEqualTo(25);
        for (String origin : List.of(
                "word-desktop",
                "word-web",
                "google-docs",
                "libreoffice",
                "outlook-desktop",
                "outlook-web",
                "apple-pages",
                "apple-mail",
                "wire-english",
                "wire-chinese",
                "wire-arabic",
                "wire-russian",
                "browser-",
                "our-reader",
                "our-editor")) {
            assertThat(origins()).as(origin).anyMatch(name -> name.startsWith(origin));
        }
    }

    @ParameterizedTest
    @MethodSource("origins")
    void aClipboardBecomesCopyAndAReport(String origin) throws IOException {
        Pasted pasted = Pasted.of(read(origin + ".html"));
        String report = String.join("\n", words().about(pasted.report()));

        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FOLDER.resolve(origin + ".clean.html"), pasted.text() + "\n");
            Files.writeString(FOLDER.resolve(origin + ".report.txt"), report.isEmpty() ? "" : report + "\n");
        }
        assertThat(pasted.text() + "\n").isEqualTo(read(origin + ".clean.html"));
        assertThat(report.isEmpty() ? "" : report + "\n").isEqualTo(read(origin + ".report.txt"));
        assertThat(HtmlText.ofHtml(pasted.text().toString())).isEqualTo(pasted.text());
    }

    /** What is left over is a part of what was there, in its order; the letters missing are those the report names. */
    @ParameterizedTest
    @MethodSource("origins")
    void noWordIsLostButThoseTheReportNames(String origin) throws IOException {
        String before = letters(wordsOf(read(origin + ".html")));
        Pasted pasted = Pasted.of(read(origin + ".html"));
        String after = letters(pasted.text().toPlainText());

        Map<Integer, Long> missing = counted(before);
        counted(after).forEach((letter, count) -> missing.merge(letter, -count, Long::sum));
        missing.values().removeIf(count -> count == 0);

        assertThat(missing)
                .isEqualTo(counted(letters(String.join("", pasted.report().removed()))));
        assertThat(isPartOf(after, before)).as(after + "\nin\n" + before).isTrue();
    }

    /** As a browser would read it out, with what is hidden or deleted, without what was never text. */
    private static String wordsOf(String html) {
        Document page = Jsoup.parse(html);
        page.select(
                        "script, style, template, svg, math, iframe, canvas, select, textarea, audio, video, figure .credit")
                .remove();
        return page.body().text();
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000\\p{Cc}\\p{Cf}]+", "");
    }

    private static Map<Integer, Long> counted(String letters) {
        return new TreeMap<>(
                letters.codePoints().boxed().collect(Collectors.groupingBy(c -> c, Collectors.counting())));
    }

    private static boolean isPartOf(String part, String whole) {
        int at = 0;
        for (int i = 0; i < part.length(); i++) {
            at = whole.indexOf(part.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static ReportWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/writing");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ReportWords(messages);
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}
