package org.dateline.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log for rooms that keep something made of the data: entry after entry, in the order of the commits. */
@Component
public class FollowedLog {

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
     * @param hash of it and of all before it, by which one log is told from another
     */
    public record Done(long number, String act, String object, String hash) {}

    /** The next entries behind a number, first come first. */
    public List<Done> after(long number, int count) {
        return log.after(number, count).stream()
                .map(entry -> new Done(entry.number(), entry.act(), entry.object(), entry.hash()))
                .toList();
    }
}
