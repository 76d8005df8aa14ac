package org.dateline.delivery;

import java.net.URI;
import org.dateline.shared.Links;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a cache in front of us is told what to forget.
 *
 * @param name by which the newsroom and the log call it, and its rows are known; the host if left out
 * @param url for Varnish any address it listens on; else what its interface says, such as
 *     {@code https://api.fastly.com/service/ID/purge}
 * @param secretHeader the header that carries the secret
 * @param secret all of the header's value
 * @param tagHeader the header in which pages say their tags, and, without a body, in which they are purged
 * @param softHeader set to 1 where a copy may stay for an emergency; without one every purge removes
 * @param body JSON that is posted instead, with {@code {tags}} where the tags belong, each in quotes
 */
record EndPoint(
        @DefaultValue("VARNISH") Kind kind,
        @DefaultValue("") String name,
        @DefaultValue("") String url,
        @DefaultValue("") String secretHeader,
        @DefaultValue("") String secret,
        @DefaultValue("") String tagHeader,
        @DefaultValue("") String softHeader,
        @DefaultValue("") String body) {

    /** How it is told. */
    enum Kind {
        /** By the method PURGE, as {@code deploy/varnish/dateline.vcl} has it. */
        VARNISH,
        /** By POST. */
        HTTP
    }

    private static final String WHERE = "dateline.delivery.purge[].";

    EndPoint {
        demand(
                Links.isWebAddress(url) && URI.create(url).getHost() != null,
                "url is \"%s\": write the http or https address that takes purges.".formatted(url));
        name = name.isBlank() ? URI.create(url).getRawAuthority() : name.strip();
        demand(
                name.length() <= 100,
                "name has %d characters: write a shorter one, 100 at most.".formatted(name.length()));
        if (kind == Kind.VARNISH) {
            secretHeader = "X-Purge-Secret";
            tagHeader = "xkey";
            demand(
                    !secret.isBlank(),
                    "secret is empty: write the one that this Varnish has in its environment, DATELINE_PURGE_SECRET.");
            demand(
                    softHeader.isEmpty() && body.isEmpty(),
                    "kind is varnish, which has no use for soft-header and body: leave them out, or write http.");
        } else {
            tagHeader = tagHeader.isEmpty() ? "Surrogate-Key" : tagHeader;
            demand(isToken(tagHeader), "tag-header is \"%s\": write a header such as Cache-Tag.".formatted(tagHeader));
            demand(
                    secret.isEmpty() == secretHeader.isEmpty() && (secretHeader.isEmpty() || isToken(secretHeader)),
                    "secret and secret-header belong together: write both, such as Fastly-Key and your token, or none.");
            demand(
                    softHeader.isEmpty() || isToken(softHeader),
                    "soft-header is \"%s\": write a header such as Fastly-Soft-Purge.".formatted(softHeader));
            demand(
                    body.isEmpty() || body.contains("{tags}"),
                    "body has no {tags}: write them where the tags belong, such as {\"tags\":[{tags}]}.");
        }
        demand(secret.chars().allMatch(c -> c >= 0x20 && c < 0x7F), "secret holds more than plain ASCII characters.");
    }

    private static boolean isToken(String header) {
        return header.matches("[A-Za-z0-9-]{1,60}");
    }

    private static void demand(boolean met, String sentence) {
        if (!met) {
            throw new IllegalArgumentException(WHERE + sentence);
        }
    }

    /** Between tags: Cloudflare and Akamai have commas, all others blanks. */
    String separator() {
        return tagHeader.endsWith("Cache-Tag") ? "," : " ";
    }

    /** The header with lifetimes that this cache obeys before all others; Varnish is told by Cache-Control. */
    String lifetimeHeader() {
        return tagHeader.equalsIgnoreCase("Surrogate-Key") ? "Surrogate-Control" : "CDN-Cache-Control";
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return name + " (" + kind + " at " + url + ")";
    }
}
