package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The embedded index alone: what is found by which words. */
class IndexTests {

    private static Index index;

    @BeforeAll
    static void open() {
        index = new Index(LuceneSettings.inMemory());
        index.write(
                List.of(
                        Shelved.published(
                                "en", "Ministers agree", "The ministers’ talks on fishing ended with a café visit."),
                        Shelved.published("zh", "中国与欧盟加强合作", "两国外长在北京会见，就气候变化交换意见。COP30 将于明年举行。"),
                        Shelved.published(
                                "ru",
                                "Министры договорились",
                                "Министрам удалось согласовать новые правила рыболовства."),
                        Shelved.published("ar", "الوزراء يتفقون", "اتفق الوزراء على قواعد جديدة للصيد في البحر."),
                        Shelved.published(
                                "fr",
                                "Les ministres s’accordent",
                                "L’économie européenne a progressé grâce aux exportations."),
                        Shelved.published(
                                "es", "Los ministros acuerdan", "La presión sobre las economías regionales disminuyó."),
                        Shelved.published("ja", "首相が訪米", "首相は来週ワシントンを訪問する。"),
                        Shelved.published(
                                "de", "Haushalt beschlossen", "Der Bundestag hat über die Gebühren entschieden."),
                        Shelved.draft("Ministers resign")),
                List.of());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Answer find(String words) {
        return new Finder(index).find(Question.of(words), Shelved.NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "minister, en",
        "MINISTER fish, en",
        "cafe, en",
        "ministers’, en",
        "talks-on-fishing, en",
        "合作, zh",
        "北京, zh",
        "气候变化, zh",
        "气候, zh",
        "中, zh",
        "cop30, zh",
        "министр, ru",
        "рыболовство, ru",
        "министры правило, ru",
        "وزراء, ar",
        "الوزراء, ar",
        "بحر, ar",
        "economie, fr",
        "économie, fr",
        "exportation, fr",
        "ministre, fr",
        "presion, es",
        "economía, es",
        "ministro, es",
        "首相, ja",
        "ワシントン, ja",
        "gebuhren, de",
        "Bundestag, de"
    })
    void wordsAreFoundInTheWayOfTheirLanguage(String words, String language) {
        assertThat(find(words).counts("language")).containsEntry(language, 1L);
    }

    @Test
    void onlyTheWordsThatWereAskedForAreFound() {
        assertThat(find("化气").total()).isZero();
        assertThat(find("\"fishing talks\"").total()).isZero();
        assertThat(find("minister 合作").total()).isZero();
        assertThat(find("resign").total()).as("a draft").isZero();
        assertThat(find("-合作").counts("language")).doesNotContainKey("zh").containsKey("en");
    }

    @Test
    void whatWasFoundIsMarked() {
        assertThat(passages("气候变化")).contains("[气候变化]");
        assertThat(passages("рыболовство")).contains("[рыболовства]");
        assertThat(passages("فهرس")).isEmpty();
        assertThat(passages("بحر")).contains("[البحر]");
        assertThat(passages("economie")).contains("[L’économie]");
        assertThat(passages("fish")).contains("[fishing]");
    }

    private static String passages(String words) {
        return find(words).hits().stream()
                .flatMap(hit -> hit.body().stream())
                .flatMap(passage -> Hit.parts(passage).stream())
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void theHeadlineCountsForMoreAndSoDoesWhatIsNew() {
        Entry inText = Shelved.published("en", "Quiet day", "Zebra crossing painted.");
        Entry inHeadline = Shelved.published("en", "Zebra crossing", "It was painted.");
        Entry old = Shelved.published("en", "Okapi crossing", "It was seen.", Shelved.NOON.minusSeconds(90 * 86_400L));
        Entry fresh = Shelved.published("en", "Okapi crossing", "It was seen.");
        index.write(List.of(inText, inHeadline, old, fresh), List.of());

        assertThat(find("zebra").hits())
                .extracting(Hit::article)
                .containsExactly(inHeadline.article(), inText.article());
        assertThat(find("okapi").hits()).extracting(Hit::article).containsExactly(fresh.article(), old.article());
    }

    @Test
    void marksAreSetIntoTextThatChangedSinceOnlyWhereItStillStands() {
        String marked = "Storm " + Hit.BEGIN + "hits" + Hit.END + " coast";

        assertThat(Hit.mark("Storm hits coast, again", List.of(marked)))
                .containsExactly(
                        new Hit.Part("Storm ", false),
                        new Hit.Part("hits", true),
                        new Hit.Part(" coast, again", false));
        assertThat(Hit.mark("Storm passes", List.of(marked))).containsExactly(new Hit.Part("Storm passes", false));
    }

    @Test
    void whatIsTypedIsTakenApart() {
        assertThat(Words.of("a -b \"c d\" -\"e f\" g-h \"i").terms())
                .containsExactly(
                        new Words.Term("a", false, false),
                        new Words.Term("b", false, true),
                        new Words.Term("c d", true, false),
                        new Words.Term("e f", true, true),
                        new Words.Term("g-h", false, false),
                        new Words.Term("i", true, false));
        assertThat(Words.of("x ".repeat(100)).cut()).isFalse();
        assertThat(Words.of("“气候变化” «мир»").terms())
                .extracting(Words.Term::quoted)
                .containsOnly(true);
        assertThat(Words.of("w".repeat(5_000)).terms().get(0).text()).hasSize(100);
    }
}
