package org.dateline.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.dateline.intake.IncomingFile;
import org.dateline.intake.IncomingReader;
import org.dateline.shared.Visible;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads WordPress exports, WXR 1.0 to 1.2. A file is gone through twice: first for its attachments, which may stand
 * behind the posts that show them, then for its posts.
 */
@Component
@Order(20)
class WxrReader implements IncomingReader {

    /** Items that are nobody's story, so many that a report would be full of them. */
    private static final Set<String> PASSED_OVER = Set.of(
            "attachment",
            "nav_menu_item",
            "revision",
            "customize_changeset",
            "custom_css",
            "oembed_cache",
            "user_request",
            "wp_global_styles",
            "wp_navigation");

    private final WxrTimes times;
    private final LegacyProperties properties;

    WxrReader(SiteProperties site, LegacyProperties properties) {
        this.times = new WxrTimes(site.zone());
        this.properties = properties;
    }

    @Override
    public String format() {
        return "WordPress WXR";
    }

    @Override
    public boolean recognises(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8);
        return text.contains("<rss") && text.contains("://wordpress.org/export/");
    }

    @Override
    public Pieces open(IncomingFile file, Position from) throws IOException, Unreadable {
        if (!file.isRepeatable()) {
            throw new Unreadable("A WordPress export is read twice, so it has to be a file and cannot come by a pipe.");
        }
        Attachments attachments = new Attachments();
        try {
            collect(file, attachments);
            Posts posts = new Posts(file, attachments);
            posts.passTo(from.number());
            return posts;
        } catch (IOException | Unreadable | RuntimeException e) {
            attachments.close();
            throw e;
        }
    }

    /** What is broken is told when the posts are read: the first reading says nothing. */
    private static void collect(IncomingFile file, Attachments attachments) throws IOException {
        try (WxrFile items = new WxrFile(file.open(0))) {
            for (WxrItem item = items.next(); item != null; item = items.next()) {
                if (item.isAttachment()) {
                    attachments.put(item);
                }
            }
        } catch (XMLStreamException e) {
            // the posts that stand before the broken place are still good
        }
    }

    private final class Posts implements Pieces {

        private final Counted bytes;
        private final Attachments attachments;
        private final Guids guids = new Guids();
        private final WxrFile items;
        private long number;
        private @Nullable String broken;
        private boolean over;

        Posts(IncomingFile file, Attachments attachments) throws IOException, Unreadable {
            this.attachments = attachments;
            this.bytes = new Counted(file.open(0));
            try {
                items = new WxrFile(bytes);
            } catch (XMLStreamException e) {
                bytes.close();
                throw new Unreadable("The file is not XML: " + reason(e) + ".");
            }
        }

        void passTo(long last) {
            while (number < last && broken == null) {
                WxrItem item = item();
                if (item == null) {
                    return;
                }
                guids.uri(item, items.channel("wp:base_blog_url"));
            }
        }

        @Override
        public @Nullable Piece next() {
            for (WxrItem item = item(); item != null; item = item()) {
                if (!PASSED_OVER.contains(item.text("wp:post_type"))) {
                    return piece(item);
                }
            }
            return broken == null || over ? null : last(broken);
        }

        private Piece piece(WxrItem item) {
            String uri = guids.uri(item, items.channel("wp:base_blog_url"));
            WxrPost post = new WxrPost(item, uri, items, attachments, times, properties);
            int weight = 2_000 + 2 * item.text("content:encoded").length();
            return new Piece(new Position(number, bytes.count()), weight, post::read);
        }

        /** Told as the last piece, so that nothing that stands before is lost. */
        private Piece last(String reason) {
            over = true;
            return new Piece(new Position(number + 1, bytes.count()), 0, () -> {
                throw new Unreadable(reason);
            });
        }

        private @Nullable WxrItem item() {
            if (broken != null) {
                return null;
            }
            try {
                WxrItem item = items.next();
                number += item == null ? 0 : 1;
                return item;
            } catch (XMLStreamException e) {
                broken = "The file cannot be read beyond line %d: %s.".formatted(items.line(), reason(e));
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            try {
                items.close();
                bytes.close();
            } finally {
                attachments.close();
            }
        }
    }

    /** The library's own words, on one line and without the place, which is told already. */
    private static String reason(Exception e) {
        return Visible.line(String.valueOf(e.getMessage()).replaceFirst("(?s)\\s*at \\[row.*", ""), 200);
    }
}
