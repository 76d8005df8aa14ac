package org.dateline.front;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.section.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What the newsroom calls the places of the front page. */
final class PlaceNames {

    private final Map<String, String> sections = new LinkedHashMap<>();
    private final MessageSource messages;

    PlaceNames(List<Section> all, MessageSource messages) {
        this.messages = messages;
        all.forEach(section -> sections.put(Place.blockOf(section.id()), section.name()));
    }

    public String of(@Nullable Place place) {
        return place == null ? "" : say(place);
    }

    public String block(String block) {
        return switch (block) {
            case Place.LEAD -> say("front.block.lead");
            case Place.SECOND -> say("front.block.second");
            default -> sections.getOrDefault(block, "–");
        };
    }

    private String say(Place place) {
        return place.block().equals(Place.LEAD)
                ? block(Place.LEAD)
                : say("front.place", block(place.block()), String.valueOf(place.position()));
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, Locale.ENGLISH);
    }
}
