package org.dateline.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.dateline.shared.Slug;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agency or our own desk: the terms its stories come with. Its address never changes once made. */
@Entity
public class Source {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String slug;
    private String name;
    private String homePage = "";
    private String creditLine = "";
    private String licence = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private IndexRule indexRule = IndexRule.INDEX;

    private @Nullable Integer retentionDays;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Source() {}

    public Source(Slug slug, String name) {
        this.slug = slug.value();
        this.name = name;
    }

    /** Sets the terms; retention is in days from publication, null for as long as we like. */
    public void describe(
            String newName,
            String newHomePage,
            String newCreditLine,
            String newLicence,
            IndexRule newIndexRule,
            @Nullable Integer newRetentionDays) {
        name = newName;
        homePage = newHomePage;
        creditLine = newCreditLine;
        licence = newLicence;
        indexRule = newIndexRule;
        retentionDays = newRetentionDays;
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

    /** An http or https address, or empty. */
    public String homePage() {
        return homePage;
    }

    public String creditLine() {
        return creditLine;
    }

    public String licence() {
        return licence;
    }

    public IndexRule indexRule() {
        return indexRule;
    }

    public @Nullable Integer retentionDays() {
        return retentionDays;
    }

    public String path() {
        return "/sources/" + slug;
    }
}
