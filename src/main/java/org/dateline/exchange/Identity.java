package org.dateline.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dateline.shared.Slug;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;

/** The names of things for machines elsewhere. They never change, whatever becomes of titles and addresses. */
record Identity(SiteProperties site) {

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

    /** An address as a URI that any reader of it accepts; null if it is none. */
    static @Nullable String uri(String address) {
        try {
            return address.isEmpty() ? null : new URI(address).toASCIIString();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
