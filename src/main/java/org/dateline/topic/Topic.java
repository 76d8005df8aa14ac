package org.dateline.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A free tag, known by its slug: two spellings with one slug are one topic. One that was merged stays, so that its address
 * and the revisions that name it still lead somewhere: to {@link #current()}.
 */
@Entity
public class Topic extends AbstractAggregateRoot<Topic> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;

    /** The slug of the name of today; the address keeps the first one. */
    private String nameKey;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Topic mergedInto;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Topic mergedVia;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Topic() {}

    public Topic(Slug slug, String name) {
        this.slug = slug.value();
        this.name = name;
        this.nameKey = Slug.of(name).value();
    }

    /** Says, once it is saved, what became of it. */
    Topic acted(String act, String by, Map<String, String> facts) {
        return andEvent(new TopicActed(act, slug, by, facts));
    }

    /** Says, once it is saved, who made it. */
    public Topic keptBy(String by) {
        return acted("create", by, Map.of("name", name));
    }

    void rename(String words) {
        name = words;
        nameKey = Slug.of(words).value();
    }

    /** Lets another topic stand for this one; those behind this one are then {@link #settle settled} on it too. */
    void mergeInto(Topic other) {
        if (mergedInto != null || other.mergedInto != null || equals(other)) {
            throw new IllegalStateException("Cannot merge topic " + slug + " into " + other.slug);
        }
        mergedInto = other;
        mergedVia = other;
    }

    void unmerge() {
        mergedInto = null;
        mergedVia = null;
    }

    /** Says which topic stands for this merged one after a merge or its undoing further along the way. */
    void settle(Topic current) {
        mergedInto = current;
    }

    /** The topic that stands for this one: itself, unless it was merged. */
    public Topic current() {
        return mergedInto == null ? this : mergedInto;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    @Nullable
    Topic mergedVia() {
        return mergedVia;
    }

    /** The names in a typed list, set apart by the commas, semicolons and line ends of any of our scripts. */
    public static List<String> namesIn(String typed) {
        return Stream.of(typed.split("[,;\\n，；、،]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
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

    public String nameKey() {
        return nameKey;
    }

    public String path() {
        return "/topics/" + slug;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topic topic && topic.slug().equals(slug);
    }

    @Override
    public int hashCode() {
        return slug.hashCode();
    }
}
