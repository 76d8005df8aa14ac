package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** An index on a server. How far it has followed is noted in the database, for whichever node goes on. */
final class SharedVolume implements Volume {

    private final JdbcTemplate jdbc;
    private final long generation;
    private final Index index;
    private @Nullable Position noted;

    SharedVolume(JdbcTemplate jdbc, long generation, Index index) {
        this.jdbc = jdbc;
        this.generation = generation;
        this.index = index;
    }

    long generation() {
        return generation;
    }

    @Override
    public Index index() {
        return index;
    }

    @Override
    public Position position() {
        return noted != null ? noted : SharedShelf.position(jdbc);
    }

    /** Never back: another node may be further. */
    @Override
    public void note(Position position) {
        noted = position;
        jdbc.update(
                "update search_shared set touched_at = ?, article_id = ? where generation = ? and touched_at <= ?",
                Timestamp.from(position.touchedAt()),
                position.article(),
                generation,
                Timestamp.from(position.touchedAt()));
    }

    @Override
    public void check() {
        // the server looks after its files
    }

    void drop(String name) {
        try {
            index.mapping()
                    .backend()
                    .unwrap(ElasticsearchBackend.class)
                    .client(RestClient.class)
                    .performRequest(new Request("DELETE", "/" + name + "-*?ignore_unavailable=true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
