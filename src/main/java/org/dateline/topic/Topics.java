package org.dateline.topic;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All topics. A name nobody used before becomes one. */
@Transactional(readOnly = true)
public interface Topics extends Repository<Topic, Long> {

    @Nullable
    Topic findBySlug(String slug);

    @Transactional
    Topic save(Topic topic);

    @Transactional
    default Set<Topic> named(Iterable<String> names) {
        Set<Topic> topics = new LinkedHashSet<>();
        for (String name : names) {
            Slug slug = Slug.of(name);
            Topic known = findBySlug(slug.value());
            topics.add(known != null ? known : save(new Topic(slug, name)));
        }
        return topics;
    }
}
