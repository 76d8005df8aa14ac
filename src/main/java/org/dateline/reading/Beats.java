package org.dateline.reading;

import jakarta.annotation.PreDestroy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clock's hands of what is read; tests move their own. */
@Component("readingBeats")
@ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
class Beats {

    private final MostRead mostRead;

    Beats(MostRead mostRead) {
        this.mostRead = mostRead;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void flush() {
        mostRead.flush();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 3_000)
    void count() {
        mostRead.count();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void thin() {
        mostRead.thin();
    }

    @PreDestroy
    void last() {
        mostRead.flush();
    }
}
