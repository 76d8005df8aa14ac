package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

class SessionTextTests {

    private final SessionText text = new SessionText();

    @Test
    void plainThingsComeBackAsTheyWere() {
        for (Object value : List.of(
                "海港", "", true, 7, 1L << 40, Instant.parse("2026-11-24T12:00:00.123456Z"), List.of("a", 1), Map.of())) {
            assertThat(again(value)).isEqualTo(value);
        }
        assertThat(again(Map.of("by", "li", "mine", List.of("body"))))
                .isEqualTo(Map.of("by", "li", "mine", List.of("body")));
    }

    @Test
    void whoIsSignedInComesBackWithoutAnythingToSignInWith() {
        AccountUser ann = new AccountUser(7, "ann", Role.CHIEF, Instant.parse("2026-11-24T12:00:00Z"));
        SecurityContext context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(ann, "secret", ann.getAuthorities()));

        SecurityContext back = (SecurityContext) again(context);

        assertThat(written(context)).isEqualTo("{\"account\":{" + fieldsOf(written(context)) + "}}");
        assertThat(written(context)).doesNotContain("secret").doesNotContain("org.");
        AccountUser user = (AccountUser) back.getAuthentication().getPrincipal();
        assertThat(user.id()).isEqualTo(7);
        assertThat(user.role()).isEqualTo(Role.CHIEF);
        assertThat(user.credentialsChangedAt()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(back.getAuthentication().getName()).isEqualTo("ann");
        assertThat(back.getAuthentication().isAuthenticated()).isTrue();
        assertThat(back.getAuthentication().getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_CHIEF");
    }

    @Test
    void theFormTokenComesBack() {
        CsrfToken back = (CsrfToken) again(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"));

        assertThat(back.getToken()).isEqualTo("token");
        assertThat(back.getParameterName()).isEqualTo("_csrf");
        assertThat(back.getHeaderName()).isEqualTo("X-CSRF-TOKEN");
    }

    @Test
    void wordsForTheNextPageComeBackAndCanBeAddedTo() {
        FlashMap flash = new FlashMap();
        flash.put("done", "article.done.save");
        flash.put("doneAt", Instant.parse("2026-11-24T12:00:00Z"));
        flash.setTargetRequestPath("/admin/articles/7");
        flash.addTargetRequestParam("part", "body");
        flash.setExpirationTime(1_796_000_000_000L);

        @SuppressWarnings("unchecked")
        List<FlashMap> back = (List<FlashMap>) again(new ArrayList<>(List.of(flash)));

        assertThat(back).containsExactly(flash);
        assertThat(back.get(0).getExpirationTime()).isEqualTo(flash.getExpirationTime());
        back.add(new FlashMap());
    }

    @Test
    void whatWouldNotOutliveAReleaseIsNotTaken() {
        assertThatThrownBy(() -> text.write(new StringBuilder("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("StringBuilder");
        assertThatThrownBy(() -> text.write(Map.of("x", Role.CHIEF))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "{}",
                "null",
                "1.5",
                "{\"class\":\"java.lang.Runtime\"}",
                "[\"java.util.ArrayList\",{\"x\":[1.5]}]",
                "{\"account\":{\"id\":7,\"name\":\"ann\",\"role\":\"OWNER\",\"since\":\"2026-11-24T12:00:00Z\"}}",
                "{\"account\":{\"id\":7}}",
                "{\"token\":[\"a\"]}",
                "{\"instant\":\"yesterday\"}"
            })
    void whatIsNotOursIsNotThere(String written) {
        assertThat(text.read(written.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void nothingIsMadeOutOfSerialisedObjects() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of("x")));
        }

        assertThat(text.read(bytes.toByteArray())).isNull();
    }

    @Test
    void deepNestingEndsNothing() {
        assertThat(text.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    private Object again(Object value) {
        return text.read(text.write(value));
    }

    private String written(Object value) {
        return new String(text.write(value), StandardCharsets.UTF_8);
    }

    private static String fieldsOf(String written) {
        return written.substring(written.indexOf('{', 1) + 1, written.length() - 2);
    }
}
