package org.dateline.sitemap;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where to tell us of a flaw (RFC 9116). */
@Component
class SecurityText {

    static final String PATH = "/.well-known/security.txt";

    /** Its promise must not be older than a year; the first of a month, so that it changes once a month. */
    private static final int MONTHS = 11;

    private final SiteProperties site;
    private final Clock clock;

    SecurityText(SiteProperties site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** The text; null if the settings name nobody. */
    @Nullable
    String text() {
        if (site.securityContact().isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        site.securityContact().forEach(contact -> line(text, "Contact", contact));
        line(text, "Expires", expires().toString());
        List<String> languages =
                site.securityLanguages().isEmpty() ? List.of(site.language()) : site.securityLanguages();
        line(text, "Preferred-Languages", String.join(", ", languages));
        if (site.isHttps()) { // the only scheme that may stand there
            line(text, "Canonical", site.absolute(PATH));
        }
        return text.toString();
    }

    private Instant expires() {
        YearMonth month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        return month.plusMonths(MONTHS).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static void line(StringBuilder text, String field, String value) {
        text.append(field).append(": ").append(value).append("\r\n");
    }
}
