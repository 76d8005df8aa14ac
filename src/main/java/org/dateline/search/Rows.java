package org.dateline.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.site.SiteProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stories as the database has them, for the index: straight from their rows, as a million of them are read. Drafts are
 * among them, so nobody but the index reads here.
 */
@Component("searchRows")
class Rows {

    /** An article that may have changed, and what its row looked like. */
    record Changed(long article, int version, Instant touchedAt) {}

    private static final String TEXTS = """
            select a.id, a.state, a.review_state, a.touched_at, a.published_at, a.published_until,
              a.materially_updated_at,
              p.id p_id, p.headline p_headline, p.summary p_summary, p.body p_body, p.byline p_byline,
              p.dateline_place p_place, p.dateline_agency p_agency, p.language p_language,
              a.published_section_id p_section, a.published_source_id p_source, a.published_editor_id p_editor,
              d.id d_id, d.headline d_headline, d.summary d_summary, d.body d_body, d.byline d_byline,
              d.dateline_place d_place, d.dateline_agency d_agency, d.language d_language,
              d.section_id d_section, d.source_id d_source, d.editor_id d_editor
            from article a
              left join revision p on p.id = a.published_revision_id
              left join revision d on d.id = a.draft_revision_id
                and (a.published_revision_id is null or a.draft_revision_id <> a.published_revision_id)
            where\s""";

    private static final String ROWS = "select id, version, touched_at from article where ";

    private final JdbcTemplate jdbc;
    private final ZoneId zone;
    private final Clock clock;

    Rows(JdbcTemplate jdbc, SiteProperties site, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = site.zone();
    }

    /** The time by which rows say when they were touched. */
    Instant now() {
        return clock.instant();
    }

    /** The articles from a number on up to another one, without that. */
    @Transactional(readOnly = true)
    public List<Entry> between(long from, long to) {
        return entries(TEXTS + "a.id >= ? and a.id < ?", from, to);
    }

    @Transactional(readOnly = true)
    public List<Entry> of(Collection<Long> articles) {
        return articles.isEmpty()
                ? List.of()
                : entries(TEXTS + "a.id in (" + marks(articles.size()) + ")", articles.toArray());
    }

    long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from article", Long.class));
    }

    long countTouchedBefore(Instant instant) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from article where touched_at < ?", Long.class, Timestamp.from(instant)));
    }

    /** Where the database is: what was touched last, and the highest number. */
    Position position() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select max(touched_at), max(id) from article", (row, number) -> {
                    OffsetDateTime touched = row.getObject(1, OffsetDateTime.class);
                    return touched == null ? Position.START : new Position(touched.toInstant(), row.getLong(2));
                }));
    }

    /** What was touched after a place in that order, first come first. */
    List<Changed> touchedAfter(Instant at, long article, int count) {
        return jdbc.query(
                ROWS + "touched_at >= ? and (touched_at > ? or id > ?) order by touched_at, id"
                        + " fetch first ? rows only",
                Rows::changed,
                Timestamp.from(at),
                Timestamp.from(at),
                article,
                count);
    }

    /** What is new, whenever it says that it was touched. */
    List<Changed> numberedAfter(long article, int count) {
        return jdbc.query(ROWS + "id > ? order by id fetch first ? rows only", Rows::changed, article, count);
    }

    private static Changed changed(ResultSet row, int number) throws SQLException {
        return new Changed(row.getLong(1), row.getInt(2), instant(row, "touched_at"));
    }

    private List<Entry> entries(String sql, Object... values) {
        List<Row> rows = jdbc.query(sql, (row, number) -> row(row), values);
        Set<Long> revisions = new TreeSet<>();
        rows.forEach(row -> row.parts.forEach(part -> revisions.add(part.revision)));
        Map<Long, List<Long>> topics = topics(revisions);
        return rows.stream()
                .flatMap(row -> row.parts.stream().map(part -> part.entry(row, topics)))
                .toList();
    }

    private Map<Long, List<Long>> topics(Collection<Long> revisions) {
        Map<Long, List<Long>> topics = new HashMap<>();
        if (!revisions.isEmpty()) {
            jdbc.query(
                    "select revision_id, topic_id from revision_topic where revision_id in (" + marks(revisions.size())
                            + ")",
                    row -> {
                        topics.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                                .add(row.getLong(2));
                    },
                    revisions.toArray());
        }
        return topics;
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    private record Row(long article, Entry.Desk desk, Entry.@Nullable Shown shown, List<Part> parts) {}

    private record Part(
            long revision,
            Entry.Text text,
            @Nullable Long section,
            @Nullable Long source,
            @Nullable Long editor,
            boolean draft) {

        private Entry entry(Row row, Map<Long, List<Long>> topics) {
            boolean newest = draft || row.parts.size() == 1;
            return new Entry(
                    draft ? Entry.draft(row.article) : Entry.published(row.article),
                    row.article,
                    text,
                    new Entry.Filed(section, source, editor, topics.getOrDefault(revision, List.of())),
                    draft ? null : row.shown,
                    newest ? row.desk : null);
        }
    }

    private Row row(ResultSet row) throws SQLException {
        List<Part> parts = new ArrayList<>();
        for (String side : List.of("p_", "d_")) {
            if (row.getObject(side + "id") != null) {
                parts.add(part(row, side));
            }
        }
        Instant at = instantOrNull(row, "published_at");
        Instant updated = instantOrNull(row, "materially_updated_at");
        return new Row(
                row.getLong("id"),
                new Entry.Desk(row.getString("state"), row.getString("review_state"), instant(row, "touched_at")),
                at == null
                        ? null
                        : new Entry.Shown(
                                at,
                                instantOrNull(row, "published_until"),
                                updated == null ? at : updated,
                                at.atZone(zone).getYear()),
                parts);
    }

    private static Part part(ResultSet row, String side) throws SQLException {
        String by = row.getString(side + "byline") + "\n" + row.getString(side + "place") + "\n"
                + row.getString(side + "agency");
        return new Part(
                row.getLong(side + "id"),
                new Entry.Text(
                        row.getString(side + "headline"),
                        row.getString(side + "summary"),
                        plain(row.getString(side + "body")),
                        by.strip(),
                        row.getString(side + "language")),
                row.getObject(side + "section", Long.class),
                row.getObject(side + "source", Long.class),
                row.getObject(side + "editor", Long.class),
                side.equals("d_"));
    }

    /** The words of a body. It was cleaned when it was saved, which is not done a million times again. */
    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html).body().children().stream()
                .map(Element::text)
                .collect(Collectors.joining("\n"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
