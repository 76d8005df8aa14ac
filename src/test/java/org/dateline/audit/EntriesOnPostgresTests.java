package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dateline.GenericPlans;
import org.dateline.PostgresNewsroomTest;
import org.dateline.TestNewsroom;
import org.dateline.site.SiteProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** However long the log, a page of it walks an index. */
@PostgresNewsroomTest
class EntriesOnPostgresTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @Autowired
    SiteProperties site;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void everyFilterWalksAnIndex() {
        newsroom.empty();
        jdbc.execute("insert into audit_entry (number, done_at, act, object, done_by, why, facts, previous_hash, hash)"
                + " select n, timestamptz '2026-01-01Z' + n * interval '1 minute', 'article.act-' || n % 20,"
                + " 'article/' || n % 3000, 'person-' || n % 40, '', '{}', repeat('0', 64), repeat('0', 64)"
                + " from generate_series(1, 30000) n");
        jdbc.execute("analyze audit_entry");
        List<String> sql = new ArrayList<>();
        Entries entries = new Entries(JdbcClient.create(noting(sql)), site);
        Place middle = new Place(Instant.parse("2026-01-10T00:00:00Z"), 15_000);
        for (Filter filter : List.of(
                Filter.of(null, null, null, null, null),
                Filter.of(null, null, null, "2026-01-02", "2026-01-03"),
                Filter.of("person-3", null, null, null, "2026-01-15"),
                Filter.of(null, null, "article/17", null, null),
                Filter.of("person-3", "article.", null, null, null))) {
            assertThat(entries.older(filter, null, 51)).as(filter.toString()).isNotEmpty();
            entries.older(filter, middle, 51);
            entries.newer(filter, middle, 51);
        }

        GenericPlans plans = new GenericPlans(url);
        assertThat(sql).hasSizeGreaterThan(15);
        for (String statement : sql.stream().distinct().toList()) {
            assertThat(plans.of(statement))
                    .as(statement)
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Bitmap");
        }
        newsroom.empty();
    }

    private DataSource noting(List<String> sql) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, words) -> {
                            if (method.getName().equals("prepareStatement")) {
                                sql.add((String) words[0]);
                            }
                            try {
                                return method.invoke(connection, words);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        };
    }
}
