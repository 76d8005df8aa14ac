package org.dateline.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.shared.Deed;

/** A log whose rows a test may do anything to. */
final class LogInMemory implements Log {

    final TreeMap<Long, Entry> rows = new TreeMap<>();
    final List<Copy> copies = new ArrayList<>();
    Head head = Head.NONE;

    /** So many acts, with a copy of the head after each so many. */
    static LogInMemory of(int entries, int copiedEvery) {
        LogInMemory log = new LogInMemory();
        Instant at = Instant.parse("2026-11-24T12:00:00Z");
        for (int i = 1; i <= entries; i++) {
            Deed deed = new Deed(
                    i % 3 == 0 ? "article.publish" : "account.sign-in",
                    "article/" + i % 17,
                    "lin",
                    i % 5 == 0 ? "因为 “so”" : "",
                    Map.of("revision", "" + i));
            Entry entry = Entry.after(log.head, deed, deed.by(), at.plusSeconds(i * 7L));
            log.rows.put(entry.number(), entry);
            log.head = new Head(entry.number(), entry.hash());
            if (i % copiedEvery == 0) {
                log.copies.add(new Copy(entry.number(), entry.hash(), entry.at()));
            }
        }
        return log;
    }

    LogInMemory copy() {
        LogInMemory log = new LogInMemory();
        log.rows.putAll(rows);
        log.copies.addAll(copies);
        log.head = head;
        return log;
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public List<Entry> after(long number, int count) {
        return rows.tailMap(number, false).values().stream().limit(count).toList();
    }

    @Override
    public Map<Long, String> hashes(Collection<Long> numbers) {
        Map<Long, String> hashes = new HashMap<>();
        for (long number : numbers) {
            if (rows.containsKey(number)) {
                hashes.put(number, rows.get(number).hash());
            }
        }
        return hashes;
    }
}
