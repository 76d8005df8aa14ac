package org.dateline.sitemap;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.site.SiteProperties;
import org.dateline.site.XmlDocument;
import org.dateline.stamp.Stamps;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The sitemaps. They stand at the top of the site, not in a folder, as one may name addresses only from where it stands
 * on downwards.
 */
@Controller
class SitemapController {

    private final Sheets sheets;
    private final NewsSheets news;
    private final Stamps stamps;
    private final SiteProperties site;

    SitemapController(Sheets sheets, NewsSheets news, Stamps stamps, SiteProperties site) {
        this.sheets = sheets;
        this.news = news;
        this.stamps = stamps;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!stamps.now().isHeldBy(new ServletWebRequest(request, response), "sitemap")) {
            answer(request, response, xml -> xml.index(sheets.index()));
        }
    }

    @GetMapping("/sitemap-{part:[a-z0-9-]{1,20}}.xml")
    void part(@PathVariable String part, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!stamps.now().isHeldBy(new ServletWebRequest(request, response), "sitemap " + part)) {
            answer(request, response, found(sheets.named(part)));
        }
    }

    @GetMapping("/sitemap-news.xml")
    void news(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long count = news.count();
        if (isNew(request, response, "news", count)) {
            answer(request, response, news.whole(count));
        }
    }

    @GetMapping("/sitemap-news-{number:[1-9][0-9]{0,5}}.xml")
    void news(@PathVariable int number, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isNew(request, response, "news " + number, news.count())) {
            answer(request, response, found(news.part(number)));
        }
    }

    /** By its tag alone: that a story is two days old moves no date. */
    private boolean isNew(HttpServletRequest request, HttpServletResponse response, String what, long count) {
        String tag = stamps.now().etag("sitemap " + what + " " + count);
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Sheets.Sheet sheet)
            throws IOException {
        response.setHeader(HttpHeaders.CONTENT_TYPE, "application/xml;charset=UTF-8");
        if (!request.getMethod().equals("HEAD")) {
            XmlDocument.write(xml -> sheet.writeTo(new SitemapXml(xml, site.zone())), response.getOutputStream());
        }
    }
}
