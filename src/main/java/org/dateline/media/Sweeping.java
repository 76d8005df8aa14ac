package org.dateline.media;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.shared.Visible;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what a crash may have left: files that are a day old and that no picture names. */
@Component
class Sweeping {

    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);

    private static final Duration YOUNG = Duration.ofDays(1);

    /** So long may a page in somebody's cache name the address a picture had before its focal point moved. */
    private static final Duration SUPERSEDED = Duration.ofDays(30);

    private final Pictures pictures;
    private final PictureStore store;
    private final Incoming incoming;
    private final StoreCheck check;
    private final Clock clock;

    Sweeping(Pictures pictures, PictureStore store, Incoming incoming, StoreCheck check, Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.incoming = incoming;
        this.check = check;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT6H")
    void sweep() {
        if (check.isApart()) {
            return; // what no picture of this database names may be named by those of another
        }
        pictures.forgetKeys(clock.instant().minus(SUPERSEDED));
        List<String> stray = new ArrayList<>();
        Instant old = Instant.now().minus(YOUNG); // by a real clock, as files have it
        try {
            incoming.sweep(old);
            store.list(old, name -> {
                if (isStray(name)) {
                    stray.add(name);
                }
            });
            for (String name : stray) {
                store.delete(name);
            }
        } catch (IOException e) {
            log.warn("Stray picture files could not be swept up: {}", Visible.line(String.valueOf(e.getMessage())));
        }
        if (!stray.isEmpty()) {
            log.info("Removed {} files that no picture names.", stray.size());
        }
    }

    private boolean isStray(String name) {
        String[] parts = name.split("/");
        return parts[0].equals("original") ? !pictures.existsBySha256(parts[1]) : !pictures.knowsKey(parts[1]);
    }
}
