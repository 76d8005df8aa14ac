package org.dateline.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xml.sax.SAXException;

/** Fetches sitemaps as a crawler does; each is held against the schemas and read by a parser that is not ours. */
final class Crawl {

    private static final String SITE = "https://news.example.org";
    private static final Schema SCHEMA = schema("sitemap", "image", "news");

    private final MockMvcTester mvc;

    Crawl(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** Every address that the index leads to, part by part. */
    Map<String, List<String>> all() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String part : paths("/sitemap.xml")) {
            all.put(part, paths(part));
        }
        return all;
    }

    /** The paths of everything that a sitemap or an index names. */
    List<String> paths(String path) {
        byte[] bytes = bytes(path);
        SiteMapParser parser = new SiteMapParser(true);
        parser.setStrictNamespace(true);
        try {
            AbstractSiteMap read = parser.parseSiteMap(
                    "application/xml", bytes, URI.create(SITE + path).toURL());
            Stream<String> found = read instanceof SiteMapIndex index
                    ? index.getSitemaps().stream().map(map -> map.getUrl().toString())
                    : ((SiteMap) read)
                            .getSiteMapUrls().stream().map(url -> url.getUrl().toString());
            List<String> addresses = found.toList();
            assertThat(addresses).as(path).hasSameSizeAs(xml(bytes).select("loc"));
            return addresses.stream()
                    .map(address -> address.substring(SITE.length()))
                    .toList();
        } catch (IOException | crawlercommons.sitemaps.UnknownFormatException e) {
            throw new AssertionError(path, e);
        }
    }

    Document xml(String path) {
        return xml(bytes(path));
    }

    private static Document xml(byte[] bytes) {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    MockHttpServletResponse get(String path) {
        return mvc.get().uri(URI.create(path)).exchange().getResponse();
    }

    private byte[] bytes(String path) {
        MockHttpServletResponse answer = get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/xml;charset=UTF-8");
        byte[] bytes = answer.getContentAsByteArray();
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(path + ": " + new String(bytes, StandardCharsets.UTF_8), e);
        }
        return bytes;
    }

    private static Schema schema(String... names) {
        try {
            Source[] sources = Stream.of(names)
                    .map(name -> new StreamSource(
                            Crawl.class.getResource("/sitemap/" + name + ".xsd").toString()))
                    .toArray(Source[]::new);
            return SchemaFactory.newDefaultInstance().newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
