package org.dateline.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTests {

    @ParameterizedTest
    @CsvSource({
        "https://old.example.org/2019/05/Storm/, /2019/05/storm",
        "/2019/05/storm, /2019/05/storm",
        "/2019//05/storm///, /2019/05/storm",
        "/index.php/2019/storm/, /2019/storm",
        "/storm?utm_source=x#top, /storm",
        "https://old.example.org/?p=123, /?p=123",
        "https://old.example.org?p=123, /?p=123",
        "/index.php?x=1&p=123&y=2, /?p=123",
        "/blog/?page_id=9, /blog?page_id=9",
        "/?attachment_id=9, /?attachment_id=9",
        "/%E4%B8%AD%E5%9B%BD/, /中国",
        "/caf%65%CC%81/, /café",
        "/a+b, /a+b"
    })
    void oneKeyForAllSpellings(String address, String key) {
        assertThat(AddressKey.first(address)).isEqualTo(new AddressKey(key));
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "https://old.example.org/",
        "''",
        "/?p=one",
        "/?p=1234567890123456789012",
        "/%zz",
        "/%FF",
        "/a%00b",
        "storm",
        "javascript:alert(1)"
    })
    void someAddressesAreNone(String address) {
        assertThat(AddressKey.first(address)).isNull();
    }

    @Test
    void anAddressOfNoMeasureIsNone() {
        assertThat(AddressKey.first("/" + "a".repeat(460))).isNull();
        assertThat(AddressKey.first("/" + "a".repeat(100_000))).isNull();
        assertThat(AddressKey.first("/" + "a".repeat(459))).isNotNull();
    }

    @Test
    void anAddressWithANumberIsLookedUpWithoutItToo() {
        assertThat(AddressKey.of("/storm?p=2")).extracting(AddressKey::text).containsExactly("/storm?p=2", "/storm");
    }
}
