package org.dateline.related;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Likeness;
import org.dateline.article.Story;
import org.dateline.topic.Topic;
import org.springframework.stereotype.Component;

/**
 * Finds the stories that are most like another: what they have in common counts the more the rarer it is, the same section
 * a little, and what is newer goes before what is older.
 */
@Component
class Alike {

    /** A story with more topics than these is about none of them. */
    private static final int TOPICS = 8;

    private static final int EACH = 12;

    /** So many stories and more make a topic a common one. */
    private static final int COMMON = 500;

    private static final double SAME_SECTION = 0.1;

    private static final double NEW = 0.2;

    private static final Duration FADING = Duration.ofDays(60);

    /**
     * A story like the one asked about.
     *
     * @param topic the rarest of those they share
     */
    record Candidate(long article, Topic topic, double score) {}

    private final Likeness likeness;

    Alike(Likeness likeness) {
        this.likeness = likeness;
    }

    /** The best first. */
    List<Candidate> to(Story story, Instant now) {
        Map<Long, Topic> topics = new HashMap<>();
        story.topics().stream()
                .map(Topic::current)
                .sorted(Comparator.comparing(Topic::id))
                .limit(TOPICS)
                .forEach(topic -> topics.put(topic.id(), topic));
        List<Likeness.Shared> shared = likeness.newest(topics.keySet(), EACH);
        return scored(story, topics, shared, now);
    }

    private List<Candidate> scored(Story story, Map<Long, Topic> topics, List<Likeness.Shared> shared, Instant now) {
        Map<Long, Integer> sizes = shared.isEmpty() ? Map.of() : likeness.sizes(topics.keySet(), COMMON);
        long section = story.section() == null ? 0 : story.section().id();
        Map<Long, Candidate> found = new HashMap<>();
        for (Likeness.Shared one : shared) {
            Topic topic = topics.get(one.topic());
            if (topic != null && one.article() != story.id()) {
                double weight = rarity(sizes.getOrDefault(one.topic(), COMMON));
                double alone = weight + bonus(one, section, now);
                Candidate candidate = new Candidate(one.article(), topic, alone);
                found.merge(one.article(), candidate, (known, next) -> joined(known, next, weight, sizes));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .thenComparing(Candidate::article)
                        .reversed())
                .toList();
    }

    private static Candidate joined(Candidate known, Candidate next, double weight, Map<Long, Integer> sizes) {
        boolean rarer = sizes.getOrDefault(next.topic.id(), COMMON) < sizes.getOrDefault(known.topic.id(), COMMON);
        return new Candidate(known.article, rarer ? next.topic : known.topic, known.score + weight);
    }

    /** From 0.9 for a topic of two stories to 0.16 for a common one. */
    private static double rarity(int size) {
        return 1 / Math.log(1 + Math.max(2, size));
    }

    private static double bonus(Likeness.Shared one, long section, Instant now) {
        double age = Math.max(0, Duration.between(one.publishedAt(), now).toHours() / (double) FADING.toHours());
        return NEW * Math.exp(-age) + (one.section() == section ? SAME_SECTION : 0);
    }
}
