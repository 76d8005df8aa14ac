package org.dateline.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A free tag, known by its slug: two spellings with one slug are one topic. */
@Entity
public class Topic {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Topic() {}

    public Topic(Slug slug, String name) {
        this.slug = slug.value();
        this.name = name;
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String path() {
        return "/topics/" + slug;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topic topic && topic.slug.equals(slug);
    }

    @Override
    public int hashCode() {
        return slug.hashCode();
    }
}
