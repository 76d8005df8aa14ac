package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTests {

    @Test
    void whatBreaksColoursTurnsOrHidesIsWrittenOut() {
        assertThat(Visible.line("a\nb\r\tc\u0000\u001b[31m\u0085\u2028"))
                .isEqualTo("a\\nb\\r\\tc\\u0000\\u001B[31m\\u0085\\u2028");
        assertThat(Visible.line("\u202Egnp.exe\u2066\u200F\u061C\uFEFF\u200B\u00AD"))
                .isEqualTo("\\u202Egnp.exe\\u2066\\u200F\\u061C\\uFEFF\\u200B\\u00AD");
        assertThat(Visible.line("\uD800x\uDB40\uDC41")).isEqualTo("\\uD800x\\u{E0041}");
    }

    @Test
    void wordsOfAnyScriptStayAsTheyAre() {
        String words = "港口重开 — میناء می\u200Cخواهم क्\u200Dष 🗞 C:\\new “x”";

        assertThat(Visible.line(words)).isEqualTo(words);
        assertThat(Visible.line(Visible.line("a\\nb\n"))).isEqualTo("a\\nb\\n");
    }

    @Test
    void whatIsTooLongIsCutAndMarkedBetweenCharacters() {
        assertThat(Visible.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Visible.line("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Visible.line("abcd🗞🗞", 6)).isEqualTo("abcd…");
        assertThat(Visible.line("\n\n\n\n", 6)).isEqualTo("\\n\\n\\…");
        assertThat(Visible.line("a".repeat(5_000_000), 10)).hasSize(10);
    }
}
