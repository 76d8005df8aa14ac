package org.dateline.audit;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log for rooms that keep something made of the data: entry after entry, in the order of the commits. One log is told from
 * another by the hash of an entry, which is of it and of all before it.
 */
@Component
public class FollowedLog {

    private static final int AT_ONCE = 500;

    private final StoredLog log;

    FollowedLog(StoredLog log) {
        this.log = log;
    }

    /** The same for whoever is there before the portal is. */
    public static FollowedLog over(JdbcClient database) {
        return new FollowedLog(new StoredLog(database));
    }

    /**
     * What an entry says was done, as {@link org.dateline.shared.Deed} has it.
     *
     * @param number without gaps from 1
     */
    public record Done(long number, String act, String object) {}

    /** Goes through all entries behind a number, first come first; says which was the last. */
    public long each(long number, Consumer<Done> taker) {
        long read = number;
        List<Entry> entries;
        do {
            entries = log.after(read, AT_ONCE);
            for (Entry entry : entries) {
                taker.accept(new Done(entry.number(), entry.act(), entry.object()));
                read = entry.number();
            }
        } while (entries.size() == AT_ONCE);
        return read;
    }

    /** The hash of an entry; empty if there is none of this number. */
    public String hash(long number) {
        return log.hashes(List.of(number)).getOrDefault(number, "");
    }
}
