package org.dateline.topic;

import java.util.Collection;
import java.util.Map;

/** The published stories that stand under topics. They are kept by the room of the story; this one only says what it needs. */
public interface TopicListings {

    /** How many published stories stand under each of these topics, by topic id. */
    Map<Long, Long> count(Collection<Long> topics);

    /** How many stand under both. */
    long countShared(long one, long other);

    /** Puts the stories of one topic under another, each once. */
    void move(long from, long to);

    /**
     * Gives a topic back the stories whose published text names it, or one that it stands for.
     *
     * @param restored the ids of the topic and of those behind it
     * @param remaining the ids of the topic they stand under now and of those that stay behind that
     */
    void moveBack(long topic, Collection<Long> restored, long from, Collection<Long> remaining);
}
