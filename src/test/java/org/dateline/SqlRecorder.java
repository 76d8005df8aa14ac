package org.dateline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down the SQL that some work sends to the database. */
public class SqlRecorder implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final List<String> SQL = new CopyOnWriteArrayList<>();

    public static List<String> record(Runnable work) {
        SQL.clear();
        work.run();
        return List.copyOf(SQL);
    }

    @Override
    public String inspect(String sql) {
        SQL.add(sql);
        return sql;
    }
}
