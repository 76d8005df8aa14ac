package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTests {

    private static final LocalDate MAY_18 = LocalDate.of(2023, 5, 18);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "UNITED NATIONS, May 16 (Xinhua) -- A ship|UNITED NATIONS|2023-05-16|Xinhua|A ship",
                "GENEVA, Dec. 31 (Reuters) - It began|GENEVA|2022-12-31|Reuters|It began",
                "XI'AN, May 18 (Xinhua) — Snow fell|XI'AN|2023-05-18|Xinhua|Snow fell",
                "SAN JOSÉ, Costa Rica, May 3 (AFP) – Two|SAN JOSÉ, Costa Rica|2023-05-03|AFP|Two",
                "LONDON (AP) — Three people|LONDON|-|AP|Three people",
                "New York, Sept. 5 (TASS) -- Four|New York|2022-09-05|TASS|Four",
                "HARROW BAY, May 2 -- Own copy|HARROW BAY|2023-05-02||Own copy",
                "新华社北京5月16日电 记者获悉|北京|2023-05-16|新华社|记者获悉",
            })
    void datelinesOfTheWireAreUnderstood(String paragraph, String place, LocalDate on, String agency, String rest) {
        DatelineReader.Found found = DatelineReader.read(paragraph, MAY_18);

        assertThat(found).isNotNull();
        assertThat(found.dateline()).isEqualTo(new Dateline(place, on, agency == null ? "" : agency));
        assertThat(found.rest()).isEqualTo(rest);
        assertThat(paragraph).isEqualTo(found.words() + " " + found.rest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council met on Monday - and rose early.",
                "Prices rose 3 percent -- a record.",
                "PARIS was quiet.",
                "LONDON, May 99 (AP) -- No such day.",
                "-- (x) --",
            })
    void anOrdinarySentenceIsNoDateline(String paragraph) {
        assertThat(DatelineReader.read(paragraph, MAY_18)).isNull();
    }

    @Test
    void aDatelineReadsAsTheWirePrintsIt() {
        Dateline dateline = new Dateline("UNITED NATIONS", LocalDate.of(2023, 5, 16), "Xinhua");

        assertThat(dateline.inWords(Locale.ENGLISH)).isEqualTo("UNITED NATIONS, May 16 (Xinhua) --");
        assertThat(dateline.inWords(Locale.forLanguageTag("ru"))).isEqualTo("UNITED NATIONS, 16 мая (Xinhua) —");
        assertThat(new Dateline("北京", LocalDate.of(2023, 5, 16), "新华社").inWords(Locale.CHINESE))
                .isEqualTo("新华社北京5月16日电");
        assertThat(new Dateline("OSLO", null, "").inWords(Locale.ENGLISH)).isEqualTo("OSLO --");
        assertThat(new Dateline("OSLO", LocalDate.of(2023, 9, 1), "").inWords(Locale.ENGLISH))
                .isEqualTo("OSLO, Sept. 1 --");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "May 18, 2023|2023-05-18",
                "Sept. 3rd, 2024 10:12|2024-09-03",
                "18 May 2023|2023-05-18",
                "2023-05-18 09:00|2023-05-18",
                "2023年5月18日 09:00|2023-05-18",
                "2023/5/8|2023-05-08",
            })
    void daysAreReadAsPagesWriteThem(String text, LocalDate day) {
        assertThat(WrittenDate.parse(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "31 February 2023", "Foo 12, 2023", "2023-13-40"})
    void whatIsNoDayIsNull(String text) {
        assertThat(WrittenDate.parse(text)).isNull();
    }
}
