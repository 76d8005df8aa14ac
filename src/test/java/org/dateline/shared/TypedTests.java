package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTests {

    @Test
    void aLineIsOneLine() {
        assertThat(Typed.line("  one\r\n two\t three ")).isEqualTo("one two three");
        assertThat(Typed.line(null)).isEmpty();
    }

    @Test
    void aTextKeepsItsLines() {
        assertThat(Typed.text(" one\n\ntwo ")).isEqualTo("one\n\ntwo");
    }

    @Test
    void whatNoKeyTypesIsDropped() {
        assertThat(Typed.text("a\u0000b\u0007c\u202Ed\u2066e\u200Ff")).isEqualTo("abcde\u200Ff");
    }
}
