package org.dateline.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Slug;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;

/** The names of things for machines elsewhere. They never change, whatever becomes of titles and addresses. */
record Identity(SiteProperties site) {

    private static final Pattern HOST_AND_REST = Pattern.compile("([^:]+:(?://[^/?#]*)?)(.*)");

    /** An article as a web address. */
    String article(long id) {
        return site.absolute("/news/" + id);
    }

    /** The same as a tag (RFC 4151). */
    String articleTag(long id, Instant publishedAt) {
        return tag(publishedAt, "article", id);
    }

    String pictureTag(long id, Instant uploadedAt) {
        return tag(uploadedAt, "picture", id);
    }

    String correctionTag(long id, Instant at) {
        return tag(at, "correction", id);
    }

    private String tag(Instant at, String kind, long id) {
        return "tag:%s,%s:%s/%d"
                .formatted(site.baseUrl().getHost(), at.atOffset(ZoneOffset.UTC).toLocalDate(), kind, id);
    }

    /** The page of something that has one. */
    String page(String place, String slug) {
        return site.absolute("/" + place + "/" + new Slug(slug).encoded());
    }

    /** An address as an absolute URI that any reader of it accepts; null if it is none. */
    static @Nullable String uri(String address) {
        try {
            URI uri = new URI(address);
            return uri.isAbsolute() ? withoutBrackets(uri.toASCIIString()) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Java lets brackets stand in a query; RFC 3986 has them around an IPv6 address only. */
    private static String withoutBrackets(String uri) {
        Matcher parts = HOST_AND_REST.matcher(uri);
        return parts.matches()
                ? parts.group(1) + parts.group(2).replace("[", "%5B").replace("]", "%5D")
                : uri;
    }
}
