package org.dateline.legacy;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A WordPress export (WXR 1.0 to 1.2) from its first item to its last, one in memory at a time, with what the file says
 * of the site before them.
 */
final class WxrFile implements Closeable {

    /** In UTF-16 units. */
    static final int LONGEST_BODY = 2_000_000;

    private static final int LONGEST_NAME = 1_000;
    private static final int MOST_NAMES = 100_000;

    private static final Set<String> WANTED = Set.of(
            "title",
            "link",
            "guid",
            "pubDate",
            "dc:creator",
            "content:encoded",
            "excerpt:encoded",
            "wp:post_id",
            "wp:post_date",
            "wp:post_date_gmt",
            "wp:post_modified",
            "wp:post_modified_gmt",
            "wp:post_name",
            "wp:post_parent",
            "wp:post_type",
            "wp:post_password",
            "wp:status",
            "wp:attachment_url");

    private final WxrXml xml;
    private final Map<String, String> channel = new HashMap<>();
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();

    WxrFile(InputStream stream) throws IOException, XMLStreamException {
        xml = new WxrXml(stream);
    }

    /** The next item; null once there is none. */
    @Nullable
    WxrItem next() throws XMLStreamException {
        try {
            return find();
        } catch (WstxLazyException e) {
            // of a text that was begun before it broke
            throw e.getCause() instanceof XMLStreamException broken ? broken : new XMLStreamException(e);
        }
    }

    private @Nullable WxrItem find() throws XMLStreamException {
        while (xml.toNext()) {
            switch (xml.name()) {
                case "item" -> {
                    return item();
                }
                case "wp:author" -> author();
                case "wp:category" -> category();
                case "wp:base_site_url", "wp:base_blog_url", "wp:wxr_version", "language", "link" -> {
                    String name = xml.name();
                    channel.putIfAbsent(name, xml.text(WxrXml.LONGEST_TEXT).strip());
                }
                default -> {
                    // the channel itself, or what stories have no use for
                }
            }
        }
        return null;
    }

    /** What is said of the whole site before its first item, by element. */
    String channel(String element) {
        return channel.getOrDefault(element, "");
    }

    /** The name a person is shown by; the login if none is known. */
    String author(String login) {
        return authors.getOrDefault(login, login);
    }

    /** The short name of a category by its number; empty if it is not known. */
    String category(String id) {
        return categories.getOrDefault(id, "");
    }

    /** The line the reading is at. */
    long line() {
        return xml.line();
    }

    private WxrItem item() throws XMLStreamException {
        WxrItem item = new WxrItem(line());
        xml.leftOut();
        xml.cut();
        while (xml.isInside()) {
            part(item, xml.name());
        }
        int leftOut = xml.leftOut();
        if (leftOut > 0) {
            item.remark(leftOut + " control characters were left out");
        }
        String cut = xml.cut();
        if (cut != null) {
            item.remark("the text of " + cut + " was too long and is cut");
        }
        return item;
    }

    private void part(WxrItem item, String name) throws XMLStreamException {
        if (name.equals("category")) {
            String domain = xml.attribute("domain");
            String nicename = xml.attribute("nicename");
            item.add(new WxrItem.Term(domain, nicename, xml.text(LONGEST_NAME).strip()));
        } else if (name.equals("wp:postmeta")) {
            field(item);
        } else if (WANTED.contains(name)) {
            item.put(name, xml.text(name.equals("content:encoded") ? LONGEST_BODY : WxrXml.LONGEST_TEXT));
        } else {
            xml.skip();
        }
    }

    private void field(WxrItem item) throws XMLStreamException {
        String key = "";
        while (xml.isInside()) {
            if (xml.name().equals("wp:meta_key")) {
                key = xml.text(LONGEST_NAME).strip();
            } else if (xml.name().equals("wp:meta_value") && CustomFields.isWanted(key)) {
                item.putField(key, xml.text(WxrXml.LONGEST_TEXT));
            } else {
                xml.skip();
            }
        }
    }

    private void author() throws XMLStreamException {
        Map<String, String> parts = xml.parts();
        String login = parts.getOrDefault("wp:author_login", "");
        String shown = parts.getOrDefault("wp:author_display_name", "");
        if (!login.isEmpty() && !shown.isEmpty() && authors.size() < MOST_NAMES) {
            authors.put(login, shown);
        }
    }

    private void category() throws XMLStreamException {
        Map<String, String> parts = xml.parts();
        String id = parts.getOrDefault("wp:term_id", "");
        if (!id.isEmpty() && categories.size() < MOST_NAMES) {
            categories.put(id, parts.getOrDefault("wp:category_nicename", ""));
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
