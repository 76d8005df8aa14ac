package org.dateline.preview;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of program opened a link: coarse enough to say nothing about a person. The first that fits counts. */
enum Agent {
    PROGRAM("(?i)bot|crawl|spider|preview|curl|wget|python|java/|slack|facebookexternalhit"),
    EDGE("Edg(e|A|iOS)?/"),
    FIREFOX("Firefox/|FxiOS/"),
    CHROME("Chrome/|CriOS/"),
    SAFARI("Safari/"),
    OTHER("");

    private final Pattern mark;

    Agent(String mark) {
        this.mark = Pattern.compile(mark);
    }

    static Agent of(@Nullable String header) {
        String words = header == null ? "" : header.substring(0, Math.min(400, header.length()));
        for (Agent agent : values()) {
            if (agent.mark.matcher(words).find()) {
                return agent;
            }
        }
        return OTHER;
    }
}
