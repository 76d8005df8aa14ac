package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {

    @ParameterizedTest
    @CsvSource({
        "https://wire.example/news/1?id=2, https://wire.example/news/1?id=2",
        "HTTPS://Wire.Example/News#top, https://wire.example/News",
        "http://wire.example, http://wire.example",
        "http://wire.example:8080/a%20b, http://wire.example:8080/a%20b",
        "https://新闻.example/港口, https://xn--efvy88h.example/%E6%B8%AF%E5%8F%A3",
        "https://[2001:db8::1]/a, https://[2001:db8::1]/a"
    })
    void aWebAddressIsWrittenInPlainLetters(String typed, String plain) {
        assertThat(Links.webAddress(typed)).isEqualTo(plain);
        assertThat(Links.webAddress(plain)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wire.example/1",
                "/news/1",
                "//wire.example/1",
                "javascript:alert(1)",
                "mailto:li@wire.example",
                "ftp://wire.example/1",
                "https://",
                "https:///news",
                "https://user@wire.example/",
                "https:wire.example",
                "https://wire.example/a b",
                "https://wire.example/\n",
                "https://wire.example\\@evil.example/",
                "https://wire.example:99999/",
                "https://wire.example/%zz",
                "https://a_b.新闻/",
                "https://?q=1"
            })
    void whatIsNoWebAddressIsNone(String typed) {
        assertThat(Links.webAddress(typed)).isNull();
    }

    @Test
    void anAddressMayBeAThousandCharactersLong() {
        String longest = "https://wire.example/" + "a".repeat(979);

        assertThat(Links.webAddress(longest)).hasSize(1_000);
        assertThat(Links.webAddress(longest + "a")).isNull();
    }
}
