package org.dateline.legacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.intake.Alongside;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the addresses that what comes in had before. One that leads somewhere already keeps leading there. */
@Component
class AddressKeeping implements Alongside {

    private static final String KEEP = """
            insert into old_address (address, article_id, kept_at, kept_by)
            select cast(? as varchar(500)), cast(? as bigint), cast(? as timestamp(6) with time zone), 'import'
            where not exists (select 1 from old_address where address = ?)""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AddressKeeping(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void keep(List<Arrived> arrived) {
        Map<String, Long> addresses = new LinkedHashMap<>();
        for (Arrived item : arrived) {
            for (String address : item.item().origin().oldAddresses()) {
                AddressKey key = AddressKey.first(address);
                if (key != null) {
                    addresses.putIfAbsent(key.text(), item.article());
                }
            }
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(KEEP, addresses.entrySet(), 500, (statement, entry) -> {
            statement.setString(1, entry.getKey());
            statement.setLong(2, entry.getValue());
            statement.setTimestamp(3, now);
            statement.setString(4, entry.getKey());
        });
    }
}
