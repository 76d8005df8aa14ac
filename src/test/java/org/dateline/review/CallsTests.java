package org.dateline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsTests {

    private static final Set<String> KNOWN = Set.of("lin", "lin.mei", "ann-example", "李明", "žofie");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@lin, look | lin",
                "(@LIN) | lin",
                "@lin. | lin",
                "@lin.mei. Thanks | lin.mei",
                "@Ann-Example: yes | ann-example",
                "请@lin看一下 | lin",
                "@李明看一下 | 李明",
                "请@李明 | 李明",
                "＠lin | ",
                "@ｌｉｎ | lin",
                "@Žofie | žofie",
                "@linus | ",
                "@li | ",
                "@@lin | ",
                "@@ | ",
                "@ lin | ",
                "mail lin@lin.example | ",
                "https://example.org/@lin | ",
                "@unknown | ",
                "<b>@lin</b> | lin",
                "@lin @lin @lin | lin"
            })
    void aNameAfterTheSignCallsWhoIsKnown(String text, String called) {
        assertThat(String.join(" ", Calls.of(text, KNOWN, 20))).isEqualTo(called == null ? "" : called);
    }

    @Test
    void thePartsOfATextMakeTheTextAgain() {
        String text = "Ask @lin, @@lin and @nobody\nand @李明今天";

        assertThat(Calls.said(text, KNOWN).stream().map(Calls.Said::words).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Calls.said(text, KNOWN).stream().filter(Calls.Said::call).map(Calls.Said::words))
                .containsExactly("@lin", "@李明");
    }

    @Test
    void whoIsUnknownIsNamed() {
        assertThat(Calls.unknown("@lin @lim @x @lim", KNOWN)).containsExactly("lim");
    }

    @Test
    void nobodyCallsTheWholeNewsroom() {
        assertThat(Calls.of("@lin @lin.mei @李明", KNOWN, 2)).hasSize(2);
        assertThat(Calls.of("@".repeat(4_000), KNOWN, 20)).isEmpty();
    }
}
