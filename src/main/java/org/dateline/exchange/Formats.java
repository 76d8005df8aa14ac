package org.dateline.exchange;

import java.nio.charset.StandardCharsets;
import org.dateline.article.Gone;
import org.dateline.article.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A story in each of the formats that others take it in. */
@Component
class Formats {

    /** A format, by the end of its address. */
    enum Format {
        NINJS("ninjs.json", "application/json"),
        NINJS_2("ninjs.json", "application/json"),
        NEWSML("newsml.xml", "application/vnd.iptc.g2.newsitem+xml"),
        MARKDOWN("md", "text/markdown;charset=utf-8"),
        TEXT("txt", "text/plain;charset=utf-8");

        private final String end;
        private final MediaType type;

        Format(String end, String type) {
            this.end = end;
            this.type = MediaType.parseMediaType(type);
        }

        MediaType type() {
            return type;
        }

        String path(long id) {
            return "/news/" + id + "." + end + (this == NINJS_2 ? "?version=2.4" : "");
        }
    }

    private final Carrying carrying;
    private final Ninjs ninjs;
    private final NewsMl newsml;
    private final Kits kits;

    Formats(Carrying carrying, Ninjs ninjs, NewsMl newsml, Kits kits) {
        this.carrying = carrying;
        this.ninjs = ninjs;
        this.newsml = newsml;
        this.kits = kits;
    }

    byte[] write(Story story, Format format) {
        Carried carried = carrying.published(story);
        return switch (format) {
            case NINJS -> utf8(ninjs.write(carried));
            case NINJS_2 -> utf8(ninjs.writeOlder(carried));
            case NEWSML -> newsml.item(carried);
            case MARKDOWN -> utf8(kits.of(carried).markdown());
            case TEXT -> utf8(kits.of(carried).text());
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** That a story was taken back, in the formats that can say so; null in the others. */
    byte @Nullable [] writeCanceled(Gone gone, int version, Format format) {
        return switch (format) {
            case NINJS -> utf8(ninjs.canceled(gone, version));
            case NINJS_2 -> utf8(ninjs.canceledOlder(gone, version));
            case NEWSML -> newsml.canceled(gone, version);
            case MARKDOWN, TEXT -> null;
        };
    }
}
