package org.dateline.gate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the addresses that copy links to. */
@Component
@Transactional(readOnly = true)
class KnownLinks {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    KnownLinks(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Notes that copy links to some addresses; those that are new are asked for soon. */
    @Transactional
    public void see(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        Map<String, String> fresh = new TreeMap<>();
        addresses.forEach(address -> fresh.put(WebLink.hash(address), address));
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update gate_link set seen_at = :now where url_hash in (:hashes) and seen_at < :yesterday")
                .param("now", now)
                .param("hashes", fresh.keySet())
                .param("yesterday", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
        jdbc.sql("select url_hash from gate_link where url_hash in (:hashes)")
                .param("hashes", Set.copyOf(fresh.keySet()))
                .query(String.class)
                .list()
                .forEach(fresh::remove);
        batches.batchUpdate(
                "insert into gate_link (url_hash, url, seen_at, due_at, failures, dead) values (?, ?, ?, ?, 0, false)",
                fresh.entrySet().stream()
                        .map(link -> new Object[] {link.getKey(), link.getValue(), now, now})
                        .toList());
    }

    /** Those of some addresses that lead nowhere. */
    public Set<String> dead(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        List<String> hashes = addresses.stream().map(WebLink::hash).toList();
        return new HashSet<>(jdbc.sql("select url from gate_link where url_hash in (:hashes) and dead")
                .param("hashes", hashes)
                .query(String.class)
                .list());
    }
}
