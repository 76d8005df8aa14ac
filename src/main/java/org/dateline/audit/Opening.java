package org.dateline.audit;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Notes each start of the portal, with its version and a digest of its settings: one that was changed shows. */
@Component
@ConditionalOnWebApplication
class Opening {

    /** What must not even lie in a digest, where it could be guessed at. */
    private static final Pattern SECRET = Pattern.compile("password|secret|token|credential|access-?key|private");

    private final Environment environment;
    private final ApplicationEventPublisher events;

    Opening(Environment environment, ApplicationEventPublisher events) {
        this.environment = environment;
        this.events = events;
    }

    record Started(String version, String settings) implements Audited {

        @Override
        public Deed deed() {
            Map<String, String> facts = Map.of(
                    "version",
                    version,
                    "settings",
                    settings,
                    "java",
                    Runtime.version().toString());
            return new Deed("system.start", "system", "system", "", facts);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void note() {
        String version = environment.getProperty("spring.application.version", "unreleased");
        events.publishEvent(new Started(version, Json.digest(Json.object(settings()))));
    }

    /** All that is set under "dateline.", by whatever means, but for secrets. */
    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Binder.get(environment)
                .bind("dateline", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of));
        settings.keySet()
                .removeIf(name -> SECRET.matcher(name.toLowerCase(Locale.ROOT)).find());
        return settings;
    }
}
