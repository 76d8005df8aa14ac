package org.dateline.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log for rooms that keep something made of the data: entry after entry, in the order of the commits. */
@Component
public class FollowedLog {

    private final JdbcClient jdbc;

    FollowedLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an entry says was done, as {@link org.dateline.shared.Deed} has it.
     *
     * @param number without gaps from 1
     */
    public record Done(long number, String act, String object) {}

    /** The next entries behind a number, first come first. */
    public List<Done> after(long number, int count) {
        return jdbc.sql(
                        "select number, act, object from audit_entry where number > :number order by number limit :count")
                .param("number", number)
                .param("count", count)
                .query((row, index) -> new Done(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }
}
