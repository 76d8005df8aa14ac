package org.dateline.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Objects;
import org.dateline.shared.Reuse;
import org.dateline.shared.Slug;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An agency or our own desk: the terms its stories come with. Its address never changes once made. */
@Entity
public class Source extends AbstractAggregateRoot<Source> {

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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind = Kind.WIRE;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reuse reuse = Reuse.USUAL;

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

    /** Says whose copy its stories are. */
    public void becomes(Kind newKind) {
        kind = newKind;
    }

    /** Says whether others may carry its stories from here. */
    public void republishes(Reuse newReuse) {
        reuse = newReuse;
    }

    public Reuse reuse() {
        return reuse;
    }

    /** Whether others may carry its stories from here: usually what is our own, and nothing of an agency's. */
    public boolean isRepublishable() {
        return reuse.allows(kind == Kind.OWN);
    }

    public Kind kind() {
        return kind;
    }

    /** Says, once it is saved, who made or changed it. */
    public Source keptBy(String by) {
        Map<String, String> says = Map.of(
                "name",
                name,
                "homePage",
                homePage,
                "creditLine",
                creditLine,
                "licence",
                licence,
                "kind",
                kind.name(),
                "indexRule",
                indexRule.name(),
                "republish",
                reuse.name(),
                "retentionDays",
                retentionDays == null ? "" : String.valueOf(retentionDays));
        return andEvent(new SourceKept(id == null, slug, by, says));
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
