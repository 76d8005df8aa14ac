package org.dateline.feed;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which lists a story stands in, as readers last saw it. */
@Component
class FeedsOf {

    /** A list by its kind and number, and the path of its feeds as far as the dot. */
    record Listed(FeedList.Kind kind, long id, String stem) {}

    private static final String VERSIONS = """
            v.article_id = %1$d and v.number > (select max(w.number) - %2$d from article_version w where w.article_id = %1$d)
            """;

    private static final String LISTS = """
            select 'LATEST' as kind, 0 as id, '' as slug from article_version v where %1$s
            union select 'SECTION', s.id, s.slug from article_version v join section s on s.id = v.section_id where %1$s
            union select 'SOURCE', s.id, s.slug from article_version v join revision r on r.id = v.revision_id
              join source s on s.id = r.source_id where %1$s
            union select 'EDITOR', e.id, e.slug from article_version v join revision r on r.id = v.revision_id
              join editor e on e.id = r.editor_id where %1$s
            union select 'TOPIC', t.id, t.slug from article_version v join revision_topic o on o.revision_id = v.revision_id
              join topic f on f.id = o.topic_id join topic t on t.id = coalesce(f.merged_into_id, f.id) where %1$s
            """;

    private final JdbcTemplate jdbc;

    FeedsOf(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * None for a story that readers never saw.
     *
     * @param versions so many of its newest versions count: two, for what it has left as well
     */
    List<Listed> story(long article, int versions) {
        return jdbc.query(LISTS.formatted(VERSIONS.formatted(article, versions)), (row, number) -> {
            FeedList.Kind kind = FeedList.Kind.valueOf(row.getString("kind"));
            return new Listed(kind, row.getLong("id"), kind.stem(row.getString("slug")));
        });
    }
}
