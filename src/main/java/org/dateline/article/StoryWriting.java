package org.dateline.article;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.storage.ManyRows;
import org.dateline.storage.ManyRows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes many new stories at once, in the caller's transaction. An article points to its revision and the revision to its
 * article: PostgreSQL takes both in one statement under numbers drawn before; H2 looks at every row by itself, so there an
 * article is begun first and completed last.
 */
@Component
class StoryWriting {

    /** What was written: the articles in the order of the stories, and the digests of what readers see of them. */
    record Written(List<Long> articles, List<String> digests) {}

    private static final String COMPLETE =
            "update article set " + StoryRows.SHOWN.replaceAll("\\w+", "$0 = ?") + " where id = ?";

    private final JdbcTemplate jdbc;
    private final ManyRows many;

    StoryWriting(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.many = new ManyRows(jdbc);
    }

    Written write(List<Delivery> stories, Instant now, String by) {
        StoryRows rows = new StoryRows(now, by);
        boolean together = isPostgres();
        List<Long> articles = together ? drawn("article", stories.size()) : begun(stories, rows);
        List<Long> revisions = together ? drawn("revision", stories.size()) : filed(stories, articles, rows);
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            digests.add(rows.add(stories.get(i), articles.get(i), revisions.get(i)));
        }
        if (together) {
            insertTogether(stories, articles, revisions, rows);
        } else {
            complete(stories, articles, revisions, rows);
        }
        Stream.of(rows.revisionTopics, rows.revisionPictures, rows.topics, rows.pictures, rows.versions, rows.acts)
                .forEach(many::insert);
        return new Written(articles, digests);
    }

    private boolean isPostgres() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    private List<Long> drawn(String table, int count) {
        return jdbc.queryForList(
                "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)", Long.class, table, count);
    }

    private void insertTogether(List<Delivery> stories, List<Long> articles, List<Long> revisions, StoryRows rows) {
        Rows article = new Rows("article", StoryRows.BEGUN + ", " + StoryRows.SHOWN + ", id");
        Rows revision = new Rows("revision", StoryRows.TEXT + ", id");
        for (int i = 0; i < stories.size(); i++) {
            Delivery story = stories.get(i);
            List<@Nullable Object> whole = rows.begun(story);
            whole.addAll(rows.shown(story, revisions.get(i)));
            whole.add(articles.get(i));
            article.add(whole.toArray());
            List<@Nullable Object> text = rows.text(story, articles.get(i));
            text.add(revisions.get(i));
            revision.add(text.toArray());
        }
        many.insertTogether(article, revision);
    }

    private List<Long> begun(List<Delivery> stories, StoryRows rows) {
        Rows begun = new Rows("article", StoryRows.BEGUN);
        stories.forEach(story -> begun.add(rows.begun(story).toArray()));
        return many.insertNumbered(begun);
    }

    private List<Long> filed(List<Delivery> stories, List<Long> articles, StoryRows rows) {
        Rows filed = new Rows("revision", StoryRows.TEXT);
        for (int i = 0; i < stories.size(); i++) {
            filed.add(rows.text(stories.get(i), articles.get(i)).toArray());
        }
        return many.insertNumbered(filed);
    }

    private void complete(List<Delivery> stories, List<Long> articles, List<Long> revisions, StoryRows rows) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            all.add(i);
        }
        jdbc.batchUpdate(COMPLETE, all, ManyRows.TOGETHER, (statement, i) -> {
            List<@Nullable Object> values = rows.shown(stories.get(i), revisions.get(i));
            values.add(articles.get(i));
            set(statement, values);
        });
    }

    private static void set(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        int index = 1;
        for (Object value : values) {
            statement.setObject(index++, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
