package org.dateline.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.dateline.shared.Sha256;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers browsers that have signed in, by a random cookie of which only the hash is stored. It proves nothing and
 * opens nothing; it only gives its owner a failure count that strangers cannot use up.
 */
@Component
class KnownDevices {

    private static final String COOKIE = "dateline-device";
    private static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final SiteProperties site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(JdbcClient jdbc, SiteProperties site, Clock clock) {
        this.jdbc = jdbc;
        this.site = site;
        this.clock = clock;
    }

    /** The hash of this browser's token if it has signed in to this account before, else null. */
    @Nullable
    String recognise(@Nullable String token, String username) {
        if (token == null) {
            return null;
        }
        return jdbc.sql("""
                        select d.token_hash from known_device d join account a on a.id = d.account_id
                        where d.token_hash = :hash and a.username = :username and d.last_seen_at > :since""")
                .param("hash", hash(token))
                .param("username", username)
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void remember(long account, HttpServletResponse response) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        jdbc.sql("delete from known_device where last_seen_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("insert into known_device (token_hash, account_id, last_seen_at) values (:hash, :account, :now)")
                .param("hash", hash(token))
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token)
                .path("/login")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(site.isHttps())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie ->
                        cookie.getName().equals(COOKIE) && cookie.getValue().matches("[0-9a-f]{32}"))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
