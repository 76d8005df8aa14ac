package org.dateline.site;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a key of the staff's words stands for; the times in it are shown as clocks of the site's zone show them. */
@Component
public class Wording {

    private final MessageSource words;
    private final SiteProperties site;

    Wording(MessageSource words, SiteProperties site) {
        this.words = words;
        this.site = site;
    }

    public String say(String key, Object... arguments) {
        return words.getMessage(key, shown(arguments), site.inLanguage().locale());
    }

    /** The arguments of a sentence with its times in words. */
    public Object[] shown(Object... arguments) {
        return Arrays.stream(arguments).map(this::shown).toArray();
    }

    private Object shown(Object argument) {
        if (argument instanceof Instant instant) {
            return format().format(instant.atZone(site.zone())) + " (" + site.zone() + ")";
        }
        return argument instanceof TemporalAccessor local ? format().format(local) : argument;
    }

    private DateTimeFormatter format() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(site.inLanguage().locale());
    }
}
