package org.dateline.linked;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PublicVersions;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.dateline.article.Whereabouts;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which story an address on this site leads to; nothing is ever fetched. */
@Component
class OwnAddresses {

    private static final int LONGEST = 2_000;
    private static final Pattern STORY = Pattern.compile("/news/(\\d{1,18})(?:/[^/]*)?");

    private final SiteProperties site;
    private final PublishedArticles articles;
    private final PublicVersions versions;

    OwnAddresses(SiteProperties site, PublishedArticles articles, PublicVersions versions) {
        this.site = site;
        this.articles = articles;
        this.versions = versions;
    }

    /** The story that readers see there now, under whatever words it ever had in its address; null if there is none. */
    @Nullable
    Story story(String address) {
        URI uri = address.length() > LONGEST ? null : uri(address);
        Matcher path = STORY.matcher(uri == null || uri.getRawPath() == null ? "" : uri.getRawPath());
        if (uri == null || !isOurs(uri) || !path.matches()) {
            return null;
        }
        long id = Long.parseLong(path.group(1));
        Story story = articles.story(id);
        return story != null ? story : successor(versions.whereabouts(id));
    }

    /** The story that it was made one with. */
    private @Nullable Story successor(@Nullable Whereabouts where) {
        String moved = where == null ? null : where.movedTo();
        Matcher path = STORY.matcher(moved == null ? "" : moved);
        return path.matches() ? articles.story(Long.parseLong(path.group(1))) : null;
    }

    private boolean isOurs(URI uri) {
        URI base = site.baseUrl();
        return base.getScheme().equalsIgnoreCase(uri.getScheme())
                && base.getHost().equalsIgnoreCase(uri.getHost())
                && port(base) == port(uri)
                && uri.getRawUserInfo() == null;
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static @Nullable URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
