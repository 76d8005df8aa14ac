package org.dateline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityTests {

    @Test
    void whatIsNoAbsoluteAddressIsNoUri() {
        assertThat(Identity.uri("")).isNull();
        assertThat(Identity.uri("wire.example")).isNull();
        assertThat(Identity.uri("/news/1")).isNull();
        assertThat(Identity.uri("https://wire.example/a b")).isNull();
    }

    @Test
    void whatAUriCannotSayIsEncoded() {
        assertThat(Identity.uri("https://wire.example/é?a[0]=1")).isEqualTo("https://wire.example/%C3%A9?a%5B0%5D=1");
        assertThat(Identity.uri("https://[2001:db8::1]:8080/?[x]")).isEqualTo("https://[2001:db8::1]:8080/?%5Bx%5D");
        assertThat(Identity.uri("urn:x:1")).isEqualTo("urn:x:1");
    }
}
