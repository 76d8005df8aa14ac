package org.dateline.sitemap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.source.IndexRule;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.springframework.stereotype.Component;

/** The rows of {@link Months}, in its transaction. */
@Component("sitemapPartRows")
class PartRows {

    private final EntityManager entities;
    private final Sources sources;

    PartRows(EntityManager entities, Sources sources) {
        this.entities = entities;
        this.sources = sources;
    }

    /** The one row, for nobody else until the transaction ends: parts are counted by one at a time. */
    Look look() {
        return entities.find(Look.class, Look.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Part> inOrder() {
        return entities.createQuery("select p from Part p order by p.inMonth, p.number", Part.class)
                .getResultList();
    }

    Part keep(Part part) {
        entities.persist(part);
        return part;
    }

    void forget() {
        entities.createQuery("delete from Part").executeUpdate();
    }

    void forget(List<Part> parts) {
        parts.forEach(entities::remove);
        entities.flush(); // the next ones have the same names
    }

    /** What the sources say today: another text, another count. */
    String rules() {
        String all = sources.byName().stream()
                .filter(source -> source.indexRule() != IndexRule.INDEX)
                .map(PartRows::rule)
                .sorted()
                .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String rule(Source source) {
        return source.id() + source.indexRule().name();
    }
}
