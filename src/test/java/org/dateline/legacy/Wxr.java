package org.dateline.legacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A WordPress export of our own making, with a post that tests change one thing of. */
final class Wxr {

    static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old Site</title>
              <link>https://old.example.org</link><language>en-GB</language>
              <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example.org</wp:base_blog_url>
            """;

    static final String FOOT = "</channel></rss>";

    private final Map<String, String> elements = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    static Wxr post(int id) {
        Wxr post = new Wxr();
        post.elements.put("title", "Storm passes");
        post.elements.put("link", "https://old.example.org/2019/05/storm-" + id + "/");
        post.elements.put("guid", "https://old.example.org/?p=" + id);
        post.elements.put("content:encoded", "The storm has passed.");
        post.elements.put("wp:post_id", String.valueOf(id));
        post.elements.put("wp:post_date_gmt", "2019-05-04 08:00:00");
        post.elements.put("wp:post_type", "post");
        post.elements.put("wp:status", "publish");
        return post;
    }

    static Wxr attachment(int id, int parent, String url) {
        return post(id).with("wp:post_type", "attachment")
                .with("wp:status", "inherit")
                .with("wp:post_parent", String.valueOf(parent))
                .with("link", "https://old.example.org/files/" + id + "/")
                .with("wp:attachment_url", url);
    }

    Wxr with(String element, String text) {
        elements.put(element, text);
        return this;
    }

    Wxr saying(String content) {
        return with("content:encoded", content);
    }

    Wxr field(String key, String value) {
        return raw("<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>"
                .formatted(cdata(key), cdata(value)));
    }

    Wxr raw(String xml) {
        others.add(xml);
        return this;
    }

    String item() {
        StringBuilder xml = new StringBuilder("<item>");
        elements.forEach((name, text) -> xml.append("<%1$s>%2$s</%1$s>\n".formatted(name, cdata(text))));
        return xml.append(String.join("\n", others)).append("</item>\n").toString();
    }

    String file() {
        return HEAD + item() + FOOT;
    }

    static String file(Wxr... items) {
        StringBuilder all = new StringBuilder(HEAD);
        for (Wxr item : items) {
            all.append(item.item());
        }
        return all.append(FOOT).toString();
    }

    static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
