package org.dateline.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stories that came into sight or went out of it by themselves. Needs nothing but the database, so a node can ask before it is whole. */
@Component
public class TurnedArticles {

    private final JdbcClient jdbc;

    public TurnedArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that turned after one instant and up to another, at most so many of each kind. */
    public Set<Long> between(Instant after, Instant upTo, int most) {
        Set<Long> turned = new LinkedHashSet<>();
        for (String time : List.of("published_at", "published_until")) {
            turned.addAll(
                    jdbc.sql("select id from article where %1$s > :after and %1$s <= :upTo limit :most".formatted(time))
                            .param("after", after.atOffset(ZoneOffset.UTC))
                            .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                            .param("most", most)
                            .query(Long.class)
                            .list());
        }
        return turned;
    }
}
