package org.dateline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.State;
import org.dateline.exchange.KnownAs;
import org.dateline.site.SiteProperties;
import org.dateline.storage.ManyRows;
import org.dateline.storage.ManyRows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which articles came in under which names, and which names are our own articles'. */
@Component
class KnownUris implements KnownAs {

    private static final String STANDING =
            "a.state, d.number newest from article a" + " join revision d on d.id = a.draft_revision_id ";

    private final JdbcTemplate jdbc;
    private final ManyRows many;
    private final String own;

    KnownUris(JdbcTemplate jdbc, SiteProperties site) {
        this.jdbc = jdbc;
        this.many = new ManyRows(jdbc);
        this.own = site.absolute("/news/");
    }

    Map<String, Known> find(Collection<String> uris) {
        Map<String, Known> found = new HashMap<>();
        if (!uris.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(uris.size(), "?"));
            jdbc.query(
                    "select u.uri, u.article_id, u.revision_number, u.digest, u.version_at, " + STANDING
                            + "join article_uri u on u.article_id = a.id where u.uri in (" + marks + ")",
                    row -> {
                        found.put(row.getString("uri"), known(row, row.getInt("revision_number")));
                    },
                    uris.toArray());
        }
        return found;
    }

    /**
     * The article of ours that an export of this very site calls so: its number alone would not do, for the export may be of
     * another database behind the same address, so it must have had a version, or be a draft, that is the one exported.
     */
    @Nullable
    Known own(Sheet sheet) {
        String uri = sheet.item().uri();
        if (!uri.startsWith(own) || !uri.substring(own.length()).matches("[1-9][0-9]{0,17}")) {
            return null;
        }
        long id = Long.parseLong(uri.substring(own.length()));
        List<Known> found = jdbc.query(
                "select a.id article_id, '' digest, cast(null as timestamp with time zone) version_at, v.revision_number, "
                        + STANDING
                        + "join (select v.article_id, v.digest, r.number revision_number from article_version v"
                        + " join revision r on r.id = v.revision_id where v.article_id = ?) v on v.article_id = a.id"
                        + " where v.digest = ?",
                (row, number) -> known(row, row.getInt("revision_number")),
                id,
                sheet.item().origin().digest());
        return found.isEmpty() ? draft(id, sheet) : found.get(0);
    }

    private @Nullable Known draft(long id, Sheet sheet) {
        return jdbc
                .query(
                        "select a.id article_id, '' digest, cast(null as timestamp with time zone) version_at, d.number, "
                                + STANDING + "where a.id = ? and d.headline = ? and a.published_revision_id is null",
                        (row, number) -> known(row, row.getInt("newest")),
                        id,
                        sheet.headline())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Known known(ResultSet row, int revision) throws SQLException {
        OffsetDateTime version = row.getObject("version_at", OffsetDateTime.class);
        return new Known(
                row.getLong("article_id"),
                revision,
                row.getInt("newest"),
                row.getString("digest"),
                version == null ? null : version.toInstant(),
                State.valueOf(row.getString("state")));
    }

    @Override
    public Map<Long, String> of(Collection<Long> articles) {
        Map<Long, String> found = new HashMap<>();
        if (!articles.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(articles.size(), "?"));
            jdbc.query(
                    "select article_id, min(uri) uri from article_uri where article_id in (" + marks
                            + ") group by article_id",
                    row -> {
                        found.put(row.getLong("article_id"), row.getString("uri"));
                    },
                    articles.toArray());
        }
        return found;
    }

    /** What came in, under its name. */
    record Arrival(Sheet sheet, long article, int revision) {}

    void add(List<Arrival> arrivals) {
        Rows rows = new Rows("article_uri", "uri, article_id, revision_number, digest, version_at");
        arrivals.forEach(one -> rows.add(
                one.sheet.item().uri(),
                one.article,
                one.revision,
                one.sheet.digest(),
                one.sheet.item().times().version()));
        many.insert(rows);
    }

    void move(Arrival arrival) {
        Instant version = arrival.sheet.item().times().version();
        jdbc.update(
                "update article_uri set revision_number = ?, digest = ?, version_at = ? where uri = ?",
                arrival.revision,
                arrival.sheet.digest(),
                version == null ? null : version.atOffset(ZoneOffset.UTC),
                arrival.sheet.item().uri());
    }
}
