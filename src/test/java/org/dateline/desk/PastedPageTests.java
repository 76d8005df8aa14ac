package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dateline.article.Dateline;
import org.dateline.desk.PastedPage.Line;
import org.dateline.desk.PastedPage.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedPageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String PAGE = """
            Home > Latest > Contents

            River towns agree on a common flood alarm

            Updated: June 9, 2024 Source: Meridian News Agency
            fontLarger fontSmaller

            PORT ANSEL, June 7 (Meridian) -- Eleven towns along the Senn signed an agreement on Friday.

            "The water does not stop at our borders," said the mayor: a sentence with a colon.

            The alarm starts in autumn.

            Editor: Lin Mei
            """;

    @Test
    void everyPartOfAPageIsRecognised() {
        PastedPage page = PastedPage.read(PAGE, TODAY);

        assertThat(page.headline()).isEqualTo("River towns agree on a common flood alarm");
        assertThat(page.updated()).isEqualTo(LocalDate.of(2024, 6, 9));
        assertThat(page.source()).isEqualTo("Meridian News Agency");
        assertThat(page.dateline()).isEqualTo(new Dateline("PORT ANSEL", LocalDate.of(2024, 6, 7), "Meridian"));
        assertThat(page.body()).startsWith("Eleven towns along").endsWith("The alarm starts in autumn.");
        assertThat(page.body().split("\n\n")).hasSize(3);
        assertThat(page.editor()).isEqualTo("Lin Mei");
        assertThat(page.lines())
                .extracting(Line::role, line -> line.text().split(" ")[0])
                .startsWith(
                        tuple(Role.BREADCRUMB, "Home"),
                        tuple(Role.HEADLINE, "River"),
                        tuple(Role.UPDATED, "Updated:"),
                        tuple(Role.SOURCE, "Source:"),
                        tuple(Role.TOOLBAR, "fontLarger"),
                        tuple(Role.DATELINE, "PORT"),
                        tuple(Role.PARAGRAPH, "Eleven"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                "Only a headline",
                "A headline\n\nOne paragraph.",
                "Source: X\n\nUpdated: May 1, 2024\nHeadline\nText > with > signs\nEditor: A\nEditor: B\nMore",
                "A > B\nC > D\nE\nF",
                "Larger\nSmaller\nHead\nBy Ann Example\nLONDON (AP) — Text.",
                "Updated: not a date\nSource: \nText\nЗаголовок\nИсточник: ТАСС",
                "首页 > 最新 > 正文\n标题\n更新时间：2024年5月1日 来源：新华社\n新华社北京5月1日电 正文。\n责任编辑：李梅",
            })
    void nothingIsDroppedSilently(String text) {
        PastedPage page = PastedPage.read(text, TODAY);

        assertThat(words(page.lines().stream().map(Line::text).collect(Collectors.joining(" "))))
                .isEqualTo(words(text));
    }

    @Test
    void aChinesePageIsRecognised() {
        PastedPage page =
                PastedPage.read("首页 > 最新 > 正文\n港口开放\n更新时间：2024年5月2日 来源：新华社\n新华社北京5月1日电 港口今日开放。\n责任编辑：李梅", TODAY);

        assertThat(page.headline()).isEqualTo("港口开放");
        assertThat(page.updated()).isEqualTo(LocalDate.of(2024, 5, 2));
        assertThat(page.source()).isEqualTo("新华社");
        assertThat(page.dateline()).isEqualTo(new Dateline("北京", LocalDate.of(2024, 5, 1), "新华社"));
        assertThat(page.editor()).isEqualTo("李梅");
    }

    @Test
    void aHeadlineWithAnArrowInALaterLineIsNotABreadcrumb() {
        PastedPage page = PastedPage.read("Headline\n\nWrite a > b to compare.", TODAY);

        assertThat(page.body()).isEqualTo("Write a > b to compare.");
    }

    @Test
    void thePageTheOwnerShowedIsTakenApartCompletely() throws IOException {
        Path reference = Path.of("../shared/reference/reference-page.txt");
        assumeTrue(Files.exists(reference), "the owner's page is not here");

        PastedPage page = PastedPage.read(Files.readString(reference), TODAY);

        assertThat(page.headline()).isEqualTo("China vows to enhance ties with Central Asia");
        assertThat(page.updated()).isEqualTo(LocalDate.of(2023, 5, 18));
        assertThat(page.source()).isEqualTo("Xinhua News Agency");
        assertThat(page.dateline()).isEqualTo(new Dateline("UNITED NATIONS", LocalDate.of(2023, 5, 16), "Xinhua"));
        assertThat(page.editor()).isEqualTo("Yu Huichen");
        assertThat(page.body().split("\n\n")).hasSize(11);
    }

    @Test
    void hostileTextIsTakenApartQuickly() {
        for (String piece : new String[] {"a", "> ", "Larger ", "A, ", "(", "By ", "Source: ", "--", " ", "编辑："}) {
            String text = "Headline\n" + piece.repeat(50_000) + "\n\n" + piece.repeat(20_000) + "x";

            assertThat(PastedPage.read(text, TODAY).headline()).isNotNull();
        }
    }

    private static String words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
