package org.dateline.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors may do with topics: look them up, rename, merge, and take a merge back. */
@Service
@Transactional
class TopicDesk {

    private static final int OFFERED = 10;

    /** Some orders of letters skip hyphens, so a few that do not begin with what was typed may stand between. */
    private static final int LOOKED_AT = 30;

    private final Topics topics;
    private final TopicListings listings;

    TopicDesk(Topics topics, TopicListings listings) {
        this.topics = topics;
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    public List<TopicRow> page(String key, long id, int count) {
        return rows(topics.from(key, id, Limit.of(count)));
    }

    /** Topics whose name or address begins so, a merged one as the one that stands for it. */
    @Transactional(readOnly = true)
    public List<TopicRow> beginningWith(String words) {
        if (words.isBlank()) {
            return List.of();
        }
        String key = Slug.of(words).value();
        Map<Long, Topic> found = new LinkedHashMap<>();
        List<Topic> near = new ArrayList<>(topics.from(key, 0, Limit.of(LOOKED_AT)));
        near.addAll(topics.addressedFrom(key, Limit.of(LOOKED_AT)));
        near.stream()
                .filter(topic -> topic.nameKey().startsWith(key) || topic.slug().startsWith(key))
                .map(Topic::current)
                .sorted(Comparator.comparing(Topic::nameKey))
                .forEach(topic -> found.putIfAbsent(topic.id(), topic));
        return rows(found.values().stream().limit(OFFERED).toList());
    }

    @Transactional(readOnly = true)
    public @Nullable TopicRow row(String slug) {
        Topic topic = topics.findBySlug(slug);
        return topic == null ? null : rows(List.of(topic)).get(0);
    }

    @Transactional(readOnly = true)
    public long shared(Topic one, Topic other) {
        return listings.countShared(one.id(), other.id());
    }

    @Transactional(readOnly = true)
    public @Nullable Topic known(String name) {
        return name.isBlank() ? null : topics.known(name);
    }

    public void rename(String slug, String name, String by) {
        Topic topic = find(slug);
        Map<String, String> names = Map.of("from", topic.name(), "to", name);
        topic.rename(name);
        topics.save(topic.acted("change", by, names));
    }

    /** From now on the other stands for the topic: in lists, addresses, what is typed, and every revision that names it. */
    public void merge(String slug, String into, String by) {
        Topic topic = find(slug);
        Topic other = find(into).current();
        topics.locked(List.of(topic.id(), other.id()));
        if (topic.isMerged()) {
            return; // pressed twice
        }
        topic.mergeInto(other);
        topics.save(topic.acted("merge", by, Map.of("into", other.slug())));
        topics.behind(topic).forEach(behind -> {
            behind.settle(other);
            topics.save(behind);
        });
        listings.move(topic.id(), other.id());
    }

    /** Lets a merged topic stand for itself again, and for those that were merged into it before. */
    public void unmerge(String slug, String by) {
        Topic topic = find(slug);
        Topic other = topic.current();
        topics.locked(List.of(topic.id(), other.id()));
        if (!topic.isMerged()) {
            return;
        }
        List<Topic> behind = topics.behind(other);
        topic.unmerge();
        topics.save(topic.acted("unmerge", by, Map.of("from", other.slug())));
        List<Long> restored = new ArrayList<>(List.of(topic.id()));
        List<Long> remaining = new ArrayList<>(List.of(other.id()));
        for (Topic one : behind) {
            if (!one.equals(topic)) {
                boolean returns = leadsTo(one, topic);
                one.settle(returns ? topic : other);
                topics.save(one);
                (returns ? restored : remaining).add(one.id());
            }
        }
        listings.moveBack(topic.id(), restored, other.id(), remaining);
    }

    private static boolean leadsTo(Topic one, Topic topic) {
        for (Topic via = one.mergedVia(); via != null; via = via.mergedVia()) {
            if (via.equals(topic)) {
                return true;
            }
        }
        return false;
    }

    private List<TopicRow> rows(List<Topic> found) {
        Map<Long, Long> stories = listings.count(found.stream().map(Topic::id).toList());
        return found.stream()
                .map(topic -> new TopicRow(topic, stories.getOrDefault(topic.id(), 0L)))
                .toList();
    }

    private Topic find(String slug) {
        Topic topic = topics.findBySlug(slug);
        if (topic == null) {
            throw new IllegalArgumentException("No topic " + slug);
        }
        return topic;
    }
}
