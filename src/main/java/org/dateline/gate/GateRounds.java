package org.dateline.gate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The gate's work in the background, on every node: trials left behind, and links to be looked up and asked for. */
@Component
@ConditionalOnProperty(name = "dateline.scheduling", havingValue = "true", matchIfMissing = true)
class GateRounds {

    private final TrialRuns trials;
    private final LinkChecking links;

    GateRounds(TrialRuns trials, LinkChecking links) {
        this.trials = trials;
        this.links = links;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void trials() {
        trials.takeUp();
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void links() {
        links.round();
    }
}
