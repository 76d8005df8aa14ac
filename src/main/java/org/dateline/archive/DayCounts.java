package org.dateline.archive;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.site.SiteProperties;
import org.springframework.stereotype.Component;

/** The statements about the numbers of days; each one is bounded by an index and by how many days it is asked for. */
@Component
class DayCounts {

    private final EntityManager entities;
    private final ZoneId zone;

    DayCounts(EntityManager entities, SiteProperties site) {
        this.entities = entities;
        this.zone = site.zone();
    }

    /** The newest days whose number may be another than the one kept. */
    List<LocalDate> marked(Span span, int most) {
        return list(
                LocalDate.class,
                entities.createNativeQuery(
                                "select published_on from archive_mark where published_on between :first and :last"
                                        + " group by published_on order by published_on desc",
                                LocalDate.class)
                        .setParameter("first", span.first())
                        .setParameter("last", span.last())
                        .setMaxResults(most));
    }

    void mark(Collection<LocalDate> days) {
        String rows = days.stream().map(day -> "(?)").collect(Collectors.joining(", "));
        Query insert = entities.createNativeQuery("insert into archive_mark (published_on) values " + rows);
        int at = 1;
        for (LocalDate day : days) {
            insert.setParameter(at++, day);
        }
        insert.executeUpdate();
    }

    /** Takes the marks off that can be seen now; what is counted after that has in it what they stand for. */
    void unmark(Collection<LocalDate> days) {
        entities.createNativeQuery("delete from archive_mark where published_on in (:days)")
                .setParameter("days", days)
                .executeUpdate();
    }

    /** What is kept of each day that has any. */
    Map<LocalDate, Integer> kept(Span span) {
        Map<LocalDate, Integer> found = new TreeMap<>();
        rows(entities.createNativeQuery(
                                "select published_on, stories from archive_day where published_on between :first and :last")
                        .setParameter("first", span.first())
                        .setParameter("last", span.last()))
                .forEach(row -> found.put(date(row[0]), ((Number) row[1]).intValue()));
        return found;
    }

    /** What is kept of each month that has any, under its first day, without some days. */
    Map<LocalDate, Integer> keptByMonth(Span span, Collection<LocalDate> without) {
        String year = "extract(year from published_on)";
        String month = "extract(month from published_on)";
        Query query = entities.createNativeQuery("select " + year + ", " + month + ", sum(stories) from archive_day"
                        + " where published_on between :first and :last"
                        + (without.isEmpty() ? "" : " and published_on not in (:without)")
                        + " group by " + year + ", " + month)
                .setParameter("first", span.first())
                .setParameter("last", span.last());
        if (!without.isEmpty()) {
            query.setParameter("without", without);
        }
        Map<LocalDate, Integer> found = new TreeMap<>();
        rows(query)
                .forEach(row -> found.put(
                        LocalDate.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), 1),
                        ((Number) row[2]).intValue()));
        return found;
    }

    /** Counts days anew, in one statement: a walk along the index of Latest for each. */
    Map<LocalDate, Integer> counted(Collection<LocalDate> days) {
        Map<LocalDate, Integer> found = new TreeMap<>();
        if (days.isEmpty()) {
            return found;
        }
        List<LocalDate> asked = List.copyOf(days);
        String statement = Collections.nCopies(
                        asked.size(), "select ?, count(*) from article where published_at >= ? and published_at < ?")
                .stream()
                .collect(Collectors.joining(" union all "));
        Query query = entities.createNativeQuery(statement.replace("select ?,", "select cast(? as integer),"));
        int at = 1;
        for (int i = 0; i < asked.size(); i++) {
            Span day = Span.of(asked.get(i));
            query.setParameter(at++, i);
            query.setParameter(at++, day.from(zone));
            query.setParameter(at++, day.until(zone));
        }
        rows(query).forEach(row -> put(found, asked.get(((Number) row[0]).intValue()), (Number) row[1]));
        return found;
    }

    private static void put(Map<LocalDate, Integer> found, LocalDate day, Number stories) {
        if (stories.intValue() > 0) {
            found.put(day, stories.intValue());
        }
    }

    /** Keeps what was counted of these days. */
    void keep(Collection<LocalDate> days, Map<LocalDate, Integer> counted) {
        entities.createNativeQuery("delete from archive_day where published_on in (:days)")
                .setParameter("days", days)
                .executeUpdate();
        if (counted.isEmpty()) {
            return;
        }
        String rows = counted.keySet().stream().map(day -> "(?, ?)").collect(Collectors.joining(", "));
        Query insert = entities.createNativeQuery("insert into archive_day (published_on, stories) values " + rows);
        int at = 1;
        for (Map.Entry<LocalDate, Integer> day : counted.entrySet()) {
            insert.setParameter(at++, day.getKey());
            insert.setParameter(at++, day.getValue());
        }
        insert.executeUpdate();
    }

    /**
     * The times of those that stand in the lists' rows but not before readers, because time alone ended them or has yet to
     * bring them: nearly always none, for the schedule takes them away within the second. In the order of their
     * indexes, or a plan made for any instant would read all stories.
     */
    List<Instant> unseen(Instant now) {
        return list(
                Instant.class, entities.createNativeQuery("""
                                (select published_at from article where published_until <= :now
                                 order by published_until desc, id desc fetch first 1000 rows only)
                                union all
                                (select published_at from article
                                 where published_at > :now and (published_until is null or published_until > :now)
                                 order by published_at desc, id desc fetch first 1000 rows only)""", Instant.class).setParameter("now", now));
    }

    @SuppressWarnings("unchecked") // what the statement selects
    private static <T> List<T> list(Class<T> type, Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked") // what the statement selects
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static LocalDate date(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
