package org.dateline.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.site.SiteProperties;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie that names a session: for this host and HTTP alone, gone with the browser, 256 bits that nobody can guess. */
final class SessionCookie implements CookieSerializer {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DefaultCookieSerializer cookie = new DefaultCookieSerializer();

    SessionCookie(SiteProperties site) {
        cookie.setCookieName(site.sessionCookie());
        cookie.setUseSecureCookie(site.isHttps());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
    }

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What was never a name is not asked for. */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookie.readCookieValues(request).stream()
                .filter(value -> NAME.matcher(value).matches())
                .toList();
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        cookie.writeCookieValue(value);
    }
}
