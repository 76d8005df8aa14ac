package org.dateline.editor;

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

/** A person credited as {@code Editor: NAME}; may or may not have an account. The address never changes once made. */
@Entity
public class Editor extends AbstractAggregateRoot<Editor> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String slug;
    private String name;
    private String jobTitle = "";
    private String biography = "";

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Editor() {}

    public Editor(Slug slug, String name) {
        this.slug = slug.value();
        this.name = name;
    }

    public void describe(String newName, String newJobTitle, String newBiography) {
        name = newName;
        jobTitle = newJobTitle;
        biography = newBiography;
    }

    /** Says, once it is saved, who made or changed it. */
    public Editor keptBy(String by) {
        return andEvent(new EditorKept(
                id == null, slug, by, Map.of("name", name, "jobTitle", jobTitle, "biography", biography)));
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

    public String jobTitle() {
        return jobTitle;
    }

    public String biography() {
        return biography;
    }

    public String path() {
        return "/editors/" + slug;
    }
}
