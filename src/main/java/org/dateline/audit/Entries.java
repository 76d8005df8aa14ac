package org.dateline.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.shared.IndexOrder;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log by what somebody looks for, newest first or oldest first, from a place on. Each way walks an index. */
@Component
class Entries {

    private static final int MOST_ACTS = 300;
    private static final String FIRST = " fetch first :count rows only";

    private final JdbcClient jdbc;
    private final SiteProperties site;

    Entries(JdbcClient jdbc, SiteProperties site) {
        this.jdbc = jdbc;
        this.site = site;
    }

    /** The next older ones, newest first; from the newest on where no place is given. */
    List<Entry> older(Filter filter, @Nullable Place before, int count) {
        return read(filter, before, "<", "desc", count);
    }

    /** The next newer ones, oldest first; from the oldest on where no place is given. */
    List<Entry> newer(Filter filter, @Nullable Place after, int count) {
        return read(filter, after, ">", "asc", count);
    }

    private List<Entry> read(Filter filter, @Nullable Place place, String beyond, String way, int count) {
        List<String> acts = filter.act().isEmpty() ? Collections.singletonList(null) : actsThatBegin(filter.act());
        if (acts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        boolean falling = way.equals("desc");
        String walk = IndexOrder.of(filter.fixed(), falling, "done_at", "number") + FIRST;
        String inTime = IndexOrder.of(null, falling, "done_at", "number") + FIRST;
        String narrowed = narrowed(filter, place, beyond, values);
        values.put("count", count);
        // A union of short walks: no index has all acts of a beginning in the order of time.
        String branches = IntStream.range(0, acts.size())
                .mapToObj(i -> {
                    if (acts.get(i) != null) {
                        values.put("act" + i, acts.get(i));
                    }
                    String act = acts.get(i) == null ? "" : " and act = :act" + i;
                    return "(select " + StoredLog.COLUMNS + " from audit_entry where " + narrowed + act + walk + ")";
                })
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (" + branches + ") found" + inTime)
                .params(values)
                .query(StoredLog::entry)
                .list();
    }

    private String narrowed(Filter filter, @Nullable Place place, String beyond, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("done_at >= :begin", "done_at < :end"));
        values.put("begin", offset(filter.begin(site.zone())));
        values.put("end", offset(filter.end(site.zone())));
        if (!filter.by().isEmpty()) {
            conditions.add("done_by = :by");
            values.put("by", filter.by());
        }
        if (!filter.object().isEmpty()) {
            conditions.add("object = :object");
            values.put("object", filter.object());
        }
        if (place != null) {
            conditions.add("done_at %1$s= :at and (done_at %1$s :at or number %1$s :number)".formatted(beyond));
            values.put("at", offset(place.at()));
            values.put("number", place.number());
        }
        return String.join(" and ", conditions);
    }

    /**
     * The different acts that begin so: all that there are, each a step in the index. What begins alike need not stand together in
     * a database's order of letters.
     */
    private List<String> actsThatBegin(String beginning) {
        List<String> acts = new ArrayList<>();
        String act = nextAct("");
        for (int i = 0; act != null && i < MOST_ACTS; i++) {
            if (act.startsWith(beginning)) {
                acts.add(act);
            }
            act = nextAct(act);
        }
        return acts;
    }

    private @Nullable String nextAct(String act) {
        return jdbc.sql("select min(act) from audit_entry where act > :act")
                .param("act", act)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private static Object offset(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
