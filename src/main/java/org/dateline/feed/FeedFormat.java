package org.dateline.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The forms in which a list of stories is carried on; the word of each ends the addresses of its feeds. */
public enum FeedFormat {
    RSS("application/rss+xml;charset=utf-8"),
    ATOM("application/atom+xml;charset=utf-8"),
    JSON("application/feed+json");

    /** What stands for any of the words in a mapping. */
    public static final String WORDS = "rss|atom|json";

    private final MediaType type;

    FeedFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    /** The format of a word, null if it is none. */
    public static @Nullable FeedFormat of(String word) {
        for (FeedFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        return null;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MediaType type() {
        return type;
    }

    /** The media type as a link names it. */
    public String linkType() {
        return type.getType() + "/" + type.getSubtype();
    }
}
