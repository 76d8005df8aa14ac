package org.dateline.gate;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks for the links of saved copy, some at a time: several hosts at once, of each host one after the other. */
@Component
class LinkChecking {

    private static final Logger log = LoggerFactory.getLogger(LinkChecking.class);

    private static final int AT_ONCE = 50;

    /** Read in a round: the links of an archive that came in may take their hours, beside whoever reads or writes. */
    private static final int STRETCHES = 100;

    private static final int HOSTS_AT_ONCE = 4;

    /** What was not asked for by then stays claimed for a while, and is asked for later. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final GateProperties settings;
    private final LinkHarvest harvest;
    private final LinkRows rows;
    private final LinkProbe probe;
    private volatile boolean closing;

    LinkChecking(GateProperties settings, LinkHarvest harvest, LinkRows rows, LinkProbe probe) {
        this.settings = settings;
        this.harvest = harvest;
        this.rows = rows;
        this.probe = probe;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    void round() {
        if (!settings.checkLinks()) {
            return;
        }
        List<LinkHarvest.Place> place = harvest.claim();
        boolean claimed = !place.isEmpty();
        for (int i = 0; i < STRETCHES && !place.isEmpty() && !closing; i++) {
            place = harvest.read(place.get(0));
        }
        if (claimed) {
            harvest.release();
        }
        rows.forgetOld();
        check(rows.claim(AT_ONCE));
    }

    private void check(List<LinkRows.Due> due) {
        Map<LinkRows.Due, Answer> answers = ask(due);
        boolean outside = answers.values().stream().anyMatch(Answer::isFromOutside);
        boolean silence = answers.values().stream().anyMatch(answer -> answer.outcome() == Answer.Outcome.UNREACHED);
        boolean ours = silence && !outside && !isAnybodyThere();
        if (ours) {
            log.warn("No link answers, nor any that did before: the network is in doubt, no link is marked");
        }
        answers.forEach((link, answer) -> {
            if (ours && answer.outcome() == Answer.Outcome.UNREACHED) {
                rows.postpone(link);
            } else {
                rows.note(link, answer);
            }
        });
    }

    private boolean isAnybodyThere() {
        return rows.answering(3).stream().map(probe::ask).anyMatch(Answer::isFromOutside);
    }

    /** Only the asking is done by other threads, never what touches the database. */
    private Map<LinkRows.Due, Answer> ask(List<LinkRows.Due> due) {
        Map<LinkRows.Due, Answer> answers = new ConcurrentHashMap<>();
        if (due.isEmpty()) {
            return answers;
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        ExecutorService askers = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
        try {
            byHost(due)
                    .forEach(links -> askers.execute(() -> {
                        for (LinkRows.Due link : links) {
                            if (closing || System.nanoTime() > end) {
                                return;
                            }
                            answers.put(link, probe.ask(link.url()));
                        }
                    }));
        } finally {
            askers.shutdown();
        }
        try {
            if (!askers.awaitTermination(LONGEST.plusMinutes(2).toSeconds(), TimeUnit.SECONDS)) {
                log.warn("Links are still being asked for");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Map.copyOf(answers);
    }

    private static Collection<List<LinkRows.Due>> byHost(List<LinkRows.Due> due) {
        return due.stream()
                .collect(Collectors.groupingBy(link -> host(link.url())))
                .values();
    }

    private static String host(String url) {
        try {
            return String.valueOf(URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
