package org.dateline.feed;

import java.net.URI;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The permanent names of what we give out, as tags (RFC 4151). They are made of a number and of the host and the day on
 * which the site first had one: kept in the database, so that a site which moves to another host later, renames a story
 * or files it elsewhere does not show it to anybody twice.
 */
@Component
public class TagIds {

    /** A name nobody owns: ids made under it are good on this machine alone, so it is not kept. */
    private static final String NOBODY = "localhost,2026-01-01";

    private final SiteProperties site;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile @Nullable String authority;

    TagIds(SiteProperties site, JdbcTemplate jdbc, Clock clock) {
        this.site = site;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A story's, the same in every format for as long as there is the story. */
    public String article(long id) {
        return tag("article/" + id);
    }

    /** A feed's. */
    public String feed(String lasting) {
        return tag("feed" + lasting);
    }

    String source(long id) {
        return tag("source/" + id);
    }

    private String tag(String name) {
        String known = authority;
        if (known == null) {
            known = kept();
            authority = known;
        }
        return "tag:" + known + ":" + name;
    }

    private String kept() {
        String first = first();
        if (first != null) {
            return first;
        }
        String host = host(site.baseUrl());
        if (host == null) {
            return NOBODY;
        }
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        try {
            jdbc.update("insert into feed_authority (id, host, since) values (1, ?, ?)", host, Date.valueOf(today));
            return host + "," + today;
        } catch (DuplicateKeyException e) {
            return kept(); // another node was first
        }
    }

    private @Nullable String first() {
        List<String> rows = jdbc.query(
                "select host, since from feed_authority where id = 1",
                (row, number) -> row.getString("host") + "," + row.getObject("since", LocalDate.class));
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** A host in the public's name space; null for an address in numbers or a name without a dot. */
    private static @Nullable String host(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean named = host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]*") && !host.endsWith(".localhost");
        return named ? host : null;
    }
}
