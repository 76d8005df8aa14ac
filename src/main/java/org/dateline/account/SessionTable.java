package org.dateline.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The statements of {@code account_session}. The browser's cookie holds a session's name and the table its hash, so that
 * whoever reads the table, or a backup of it, is not signed in with that.
 */
final class SessionTable {

    private static final String TABLE = "account_session";

    private final boolean h2;
    private final String hash;

    private SessionTable(boolean h2) {
        this.h2 = h2;
        this.hash = h2
                ? "lower(rawtohex(hash('SHA-256', cast(%s as varchar))))"
                : "encode(sha256(convert_to(%s, 'UTF8')), 'hex')";
    }

    static SessionTable in(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new SessionTable(
                    connection.getMetaData().getDatabaseProductName().equals("H2"));
        }
    }

    JdbcIndexedSessionRepository sessions(
            JdbcTemplate jdbc, TransactionTemplate transactions, SessionText text, Duration idle) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, transactions);
        sessions.setTableName(TABLE);
        sessions.setDefaultMaxInactiveInterval(idle);
        sessions.setSessionIdGenerator(SessionCookie::random);
        sessions.setCleanupCron(Scheduled.CRON_DISABLED); // SessionSweeping does it
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, text::write);
        conversion.addConverter(new Reading(text));
        sessions.setConversionService(conversion);
        sessions.setCreateSessionQuery("""
                insert into %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time,
                  max_inactive_interval, expiry_time, principal_name) values (?, HASH, ?, ?, ?, ?, ?)""".replace("HASH", hash("?")));
        sessions.setGetSessionQuery("""
                select s.primary_id, asked.name as session_id, s.creation_time, s.last_access_time,
                  s.max_inactive_interval, a.attribute_name, a.attribute_bytes
                from (select cast(? as varchar) as name) asked
                join %TABLE_NAME% s on s.session_id = HASH
                left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id""".replace("HASH", hash("asked.name")));
        sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% set session_id = HASH, last_access_time = ?, max_inactive_interval = ?,
                  expiry_time = ?, principal_name = ? where primary_id = ?""".replace("HASH", hash("?")));
        sessions.setDeleteSessionQuery("delete from %TABLE_NAME% where session_id = " + hash("?"));
        sessions.setCreateSessionAttributeQuery(h2 ? KEEP_ON_H2 : KEEP_ON_POSTGRESQL);
        return sessions;
    }

    private String hash(String name) {
        return hash.formatted(name);
    }

    /** Two requests of one browser may keep the same thing at the same moment, and a third may sign out meanwhile. */
    private static final String KEEP_ON_POSTGRESQL = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select s.primary_id, v.name, v.bytes
            from (select cast(? as varchar) as id, cast(? as varchar) as name, cast(? as bytea) as bytes) v
            join %TABLE_NAME% s on s.primary_id = v.id
            for key share of s
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""";

    private static final String KEEP_ON_H2 = """
            merge into %TABLE_NAME%_attributes a using (
              select s.primary_id as id, v.name as name, v.bytes as bytes
              from (select cast(? as varchar) as id, cast(? as varchar) as name, cast(? as blob) as bytes) v
              join %TABLE_NAME% s on s.primary_id = v.id) n
            on a.session_primary_id = n.id and a.attribute_name = n.name
            when matched then update set attribute_bytes = n.bytes
            when not matched then insert (session_primary_id, attribute_name, attribute_bytes)
              values (n.id, n.name, n.bytes)""";

    /** May find nothing. */
    private record Reading(SessionText text) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            return bytes == null ? null : text.read((byte[]) bytes);
        }
    }
}
