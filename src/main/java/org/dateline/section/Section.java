package org.dateline.section;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Objects;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A topical channel. Its address never changes once made; its rank orders the navigation, lowest first. */
@Entity
public class Section extends AbstractAggregateRoot<Section> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String slug;
    private String name;
    private String description;
    private int rank;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Section() {}

    public Section(Slug slug, String name, String description, int rank) {
        this.slug = slug.value();
        this.name = name;
        this.description = description;
        this.rank = rank;
    }

    void describe(String newName, String newDescription, int newRank) {
        name = newName;
        description = newDescription;
        rank = newRank;
    }

    /** Says, once it is saved, who made or changed it. */
    public Section keptBy(String by) {
        return andEvent(new SectionKept(
                id == null, slug, by, Map.of("name", name, "description", description, "rank", String.valueOf(rank))));
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    int version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public int rank() {
        return rank;
    }

    public String path() {
        return "/sections/" + slug;
    }
}
