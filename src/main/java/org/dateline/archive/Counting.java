package org.dateline.archive;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.dateline.article.StoriesMoved;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the number of each day. Whatever moves a story marks its days in the same transaction, waiting for nobody; counting
 * a day again takes the mark off and is right however often it is done. One counts at a time, whichever node it is.
 */
@Component
class Counting {

    private static final Logger log = LoggerFactory.getLogger(Counting.class);

    private static final int TOGETHER = 200;

    private static final Span EVER = new Span(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 30));

    private final EntityManager entities;
    private final DayCounts counts;
    private final ZoneId zone;

    Counting(EntityManager entities, DayCounts counts, SiteProperties site) {
        this.entities = entities;
        this.counts = counts;
        this.zone = site.zone();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(StoriesMoved moved) {
        Collection<LocalDate> days = new TreeSet<>();
        moved.times().forEach(at -> days.add(at.atZone(zone).toLocalDate()));
        if (!days.isEmpty()) {
            counts.mark(days);
        }
    }

    /** Counts the days that were marked, so many at a time; says how many. */
    @Transactional
    public int follow() {
        if (counts.marked(EVER, 1).isEmpty()) {
            return 0;
        }
        lock();
        List<LocalDate> days = counts.marked(EVER, TOGETHER);
        if (!days.isEmpty()) {
            recount(days);
        }
        return days.size();
    }

    /** Counts everything again, month by month, if that was never done or in another zone. */
    @Transactional
    public void begin() {
        if (!zone.getId().equals(lock())) {
            log.info("Counting the archive by the days of {}", zone);
            countAll();
            entities.createNativeQuery("update archive_state set zone = :zone where id = 1")
                    .setParameter("zone", zone.getId())
                    .executeUpdate();
        }
    }

    private void countAll() {
        entities.createNativeQuery("delete from archive_mark").executeUpdate();
        entities.createNativeQuery("delete from archive_day").executeUpdate();
        LocalDate from = LocalDate.of(9999, 12, 1);
        while (from != null) {
            from = before(from);
            if (from != null) {
                recount(Span.of(YearMonth.from(from)).days());
            }
        }
    }

    /**
     * Checks the month before the one that was checked last, and begins again with the newest: what was changed behind our
     * back comes right without anybody's help.
     *
     * @return how many days were wrong
     */
    @Transactional
    public int check() {
        lock();
        LocalDate last = (LocalDate)
                entities.createNativeQuery("select checked_from from archive_state where id = 1", LocalDate.class)
                        .getSingleResultOrNull();
        LocalDate next = before(last == null ? LocalDate.of(9999, 12, 1) : last);
        entities.createNativeQuery("update archive_state set checked_from = :month where id = 1")
                .setParameter("month", next)
                .executeUpdate();
        return next == null ? 0 : heal(Span.of(YearMonth.from(next)));
    }

    private int heal(Span month) {
        Map<LocalDate, Integer> kept = counts.kept(month);
        List<LocalDate> marked = counts.marked(month, TOGETHER);
        Map<LocalDate, Integer> right = recount(month.days());
        List<LocalDate> wrong = month.days().stream()
                .filter(day -> !marked.contains(day) && !Objects.equals(kept.get(day), right.get(day)))
                .toList();
        if (!wrong.isEmpty()) {
            log.warn("The archive had wrong numbers for {}; they are right now", wrong);
        }
        return wrong.size();
    }

    /** The first day of the newest month before that day that has stories or numbers; null if none has. */
    private @Nullable LocalDate before(LocalDate month) {
        Instant until = month.atStartOfDay(zone).toInstant();
        Instant story = (Instant) entities.createNativeQuery(
                        "select max(published_at) from article where published_at < :until", Instant.class)
                .setParameter("until", until)
                .getSingleResultOrNull();
        LocalDate kept = (LocalDate) entities.createNativeQuery(
                        "select max(published_on) from archive_day where published_on < :month", LocalDate.class)
                .setParameter("month", month)
                .getSingleResultOrNull();
        LocalDate day = story == null ? null : story.atZone(zone).toLocalDate();
        LocalDate newest = day == null || kept != null && kept.isAfter(day) ? kept : day;
        return newest == null ? null : newest.withDayOfMonth(1);
    }

    private Map<LocalDate, Integer> recount(Collection<LocalDate> days) {
        counts.unmark(days);
        Map<LocalDate, Integer> counted = counts.counted(days);
        counts.keep(days, counted);
        return counted;
    }

    private String lock() {
        return String.valueOf(
                entities.createNativeQuery("select zone from archive_state where id = 1 for update", String.class)
                        .getSingleResult());
    }
}
