package org.dateline.article;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.dateline.topic.Topic;

/** That a published article stands under a topic; repeats the time, so that a topic's list is one index walk. */
@Entity
@Table(name = "article_topic")
@IdClass(TopicListing.Key.class)
class TopicListing implements Listing<Topic> {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Topic topic;

    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TopicListing() {}

    TopicListing(Article article, Topic topic, Instant publishedAt) {
        this.article = article;
        this.topic = topic;
        this.publishedAt = publishedAt;
    }

    @Override
    public Topic under() {
        return topic;
    }

    @Override
    public void moveTo(Instant at) {
        publishedAt = at;
    }

    record Key(Long article, Long topic) implements Serializable {}
}
