package org.dateline.sitemap;

import java.util.List;
import org.dateline.site.SiteProperties;
import org.dateline.site.SiteProperties.AiUse;
import org.springframework.stereotype.Component;

/** The wishes of the site for programs that visit (RFC 9309); they keep nobody out. */
@Component
class Robots {

    /** The newsroom, drafts, what is asked for rather than published, and what pages said before. */
    private static final List<String> NOT_WANTED =
            List.of("/admin", "/login", "/logout", "/setup", "/preview", "/search", "/news/*/*/history");

    /** Those that say they collect texts to teach machines; that they search or answer a reader is another name. */
    static final List<String> LEARNERS = List.of(
            "Amazonbot",
            "anthropic-ai",
            "Applebot-Extended",
            "Bytespider",
            "CCBot",
            "ClaudeBot",
            "cohere-ai",
            "cohere-training-data-crawler",
            "Diffbot",
            "FacebookBot",
            "Google-Extended",
            "GPTBot",
            "ImagesiftBot",
            "Meta-ExternalAgent",
            "omgili",
            "PanguBot",
            "Timpibot");

    private final SiteProperties site;

    Robots(SiteProperties site) {
        this.site = site;
    }

    String text() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        NOT_WANTED.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        if (site.aiUse() == AiUse.RESERVED) {
            text.append("\n# Text and data mining is reserved: see /.well-known/tdmrep.json\n");
            LEARNERS.forEach(name -> text.append("User-agent: ").append(name).append('\n'));
            text.append("Disallow: /\n");
        }
        return text.append("\nSitemap: ")
                .append(site.absolute("/sitemap.xml"))
                .append("\nSitemap: ")
                .append(site.absolute("/sitemap-news.xml"))
                .append('\n')
                .toString();
    }
}
