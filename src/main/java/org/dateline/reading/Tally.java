package org.dateline.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of hours. Each node writes rows of its own under a name it gave itself when it started, so that none waits for
 * another; whoever reads adds them up.
 */
@Component
class Tally {

    /** So often in all that a story can be called read much. */
    private static final int LEAST = 3;

    private final JdbcTemplate jdbc;
    private final String node =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

    Tally(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what was read, in one batch or two. */
    @Transactional
    public void add(Map<Reads.Key, Long> counts) {
        List<Reads.Key> keys = new ArrayList<>(counts.keySet());
        int[] known = jdbc.batchUpdate(
                "update reading_hour set reads = reads + ? where hour_at = ? and article_id = ? and node = ?",
                keys.stream()
                        .map(key -> new Object[] {counts.get(key), time(key.hour()), key.story(), node})
                        .toList());
        List<Object[]> rest = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                Reads.Key key = keys.get(i);
                rest.add(new Object[] {time(key.hour()), key.story(), node, counts.get(key)});
            }
        }
        if (!rest.isEmpty()) {
            jdbc.batchUpdate("insert into reading_hour (hour_at, article_id, node, reads) values (?, ?, ?, ?)", rest);
        }
    }

    /** The stories that were read most since then, on all nodes. */
    @Transactional(readOnly = true)
    public List<Long> most(Instant since, int count) {
        return jdbc.queryForList(
                "select article_id from reading_hour where hour_at >= ? group by article_id having sum(reads) >= "
                        + LEAST + " order by sum(reads) desc, article_id desc fetch first " + count + " rows only",
                Long.class,
                time(since));
    }

    @Transactional
    public void forgetBefore(Instant hour) {
        jdbc.update("delete from reading_hour where hour_at < ?", time(hour));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
