package org.dateline.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.shared.Language;
import org.dateline.shared.Links;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the site is and where it stands.
 *
 * @param baseUrl the public address without a path; every absolute link is built from it, never from a request
 * @param zone the zone dates are shown and typed in
 * @param language the language of the site's own words, a BCP 47 tag
 * @param aiUse whether texts and pictures may be mined and learned from by machines
 * @param securityContact where whoever finds a flaw tells us of it: mailto:, https: or tel: addresses, the best first
 * @param securityLanguages the languages we read there; none means the site's own
 */
@ConfigurationProperties("dateline.site")
public record SiteProperties(
        @DefaultValue("Dateline") String name,
        @DefaultValue("News, with its sources") String tagline,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("en") String language,
        @DefaultValue("allowed") AiUse aiUse,
        @DefaultValue List<String> securityContact,
        @DefaultValue List<String> securityLanguages) {

    /** What text and data mining we agree to. */
    public enum AiUse {
        ALLOWED,
        RESERVED
    }

    private static final Pattern CONTACT = Pattern.compile("(?:mailto:[!-~]+@|https://|tel:\\+?)[!-~]+");

    public SiteProperties {
        baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
        demand(!name.isBlank(), "dateline.site.name is empty: give the site a name.");
        demand(
                Links.isWebAddress(baseUrl.toString())
                        && baseUrl.getHost() != null
                        && baseUrl.getRawPath().isEmpty()
                        && baseUrl.getQuery() == null,
                "dateline.site.base-url is \"%s\": write the site's public address without a path, such as https://news.example.org."
                        .formatted(baseUrl));
        demand(
                Language.isTag(language),
                "dateline.site.language is \"%s\": write a language tag, such as en or zh-Hans.".formatted(language));
        demand(
                securityContact.stream()
                        .allMatch(contact -> CONTACT.matcher(contact).matches()),
                "dateline.site.security-contact is \"%s\": write addresses such as mailto:security@example.org or https://example.org/report, with commas between."
                        .formatted(String.join(",", securityContact)));
        demand(
                securityLanguages.stream().allMatch(Language::isTag),
                "dateline.site.security-languages is \"%s\": write language tags such as en, fr."
                        .formatted(String.join(",", securityLanguages)));
    }

    private static void demand(boolean met, String sentence) {
        if (!met) {
            throw new IllegalArgumentException(sentence);
        }
    }

    public Language inLanguage() {
        return Language.of(language);
    }

    public boolean isHttps() {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    /**
     * The name of the session's cookie, by which somebody of the newsroom is told from a reader. One that begins with
     * {@code __Host-} is bound to this host over HTTPS; browsers refuse it without.
     */
    public String sessionCookie() {
        return isHttps() ? "__Host-dateline" : "dateline";
    }

    /** The absolute form of a path on this site. */
    public String absolute(String path) {
        return baseUrl + path;
    }
}
