package org.dateline.topic;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All topics. A name nobody used before becomes one. */
@Transactional(readOnly = true)
public interface Topics extends Repository<Topic, Long> {

    @Nullable
    Topic findBySlug(String slug);

    /** A topic that bears this name today, whatever its address says. */
    @Nullable
    Topic findFirstByNameKeyOrderById(String nameKey);

    /** All that have one of these addresses, or bear one of these names today. */
    @Query("""
            select t from Topic t left join fetch t.mergedInto
            where t.slug in :keys or t.nameKey in :keys order by t.id desc""")
    List<Topic> among(Collection<String> keys);

    /** From a place in the alphabet on; merged ones stand among the others. */
    @Query("""
            select t from Topic t left join fetch t.mergedInto
            where t.nameKey >= :key and (t.nameKey > :key or t.id > :id) order by t.nameKey, t.id""")
    List<Topic> from(String key, long id, Limit limit);

    @Query("select t from Topic t left join fetch t.mergedInto where t.slug >= :key order by t.slug")
    List<Topic> addressedFrom(String key, Limit limit);

    /** The topics that stand behind another, those merged into one of them included. */
    @Query("select t from Topic t where t.mergedInto = :topic order by t.id")
    List<Topic> behind(Topic topic);

    @Query("select t from Topic t left join fetch t.mergedInto where t.id in :ids")
    List<Topic> numbered(Collection<Long> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Topic t where t.id in :ids order by t.id")
    List<Topic> locked(Collection<Long> ids);

    @Transactional
    Topic save(Topic topic);

    /** The topics of these names; a merged one is the one that stands for it. */
    @Transactional
    default Set<Topic> named(Iterable<String> names) {
        Set<Topic> topics = new LinkedHashSet<>();
        for (String name : names) {
            Topic known = known(name);
            topics.add(known != null ? known : save(made(name)));
        }
        return topics;
    }

    private static Topic made(String name) {
        return new Topic(Slug.of(name), name).keptBy("");
    }

    /** The topic of this name or address if there is one; a merged one is the one that stands for it. */
    default @Nullable Topic known(String name) {
        String slug = Slug.of(name).value();
        Topic addressed = findBySlug(slug);
        Topic known = addressed != null ? addressed : findFirstByNameKeyOrderById(slug);
        return known == null ? null : known.current();
    }
}
