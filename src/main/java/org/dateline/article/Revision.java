package org.dateline.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.editor.Editor;
import org.dateline.section.Section;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One saved state of an article, numbered from 1 and never changed again. */
@Entity
@Immutable
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    private int number;
    private String headline;
    private String summary;

    @Column(length = 1_000_000)
    private String body;

    @Embedded
    private Dateline dateline;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Section section;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Source source;

    private String byline;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Editor editor;

    @ManyToMany
    @JoinTable(
            name = "revision_topic",
            joinColumns = @JoinColumn(name = "revision_id"),
            inverseJoinColumns = @JoinColumn(name = "topic_id"))
    @OrderBy("name")
    @BatchSize(size = 250) // where many stories are read at once
    private Set<Topic> topics = new LinkedHashSet<>();

    @Embedded
    private LeadPicture lead;

    @ElementCollection
    @CollectionTable(name = "revision_picture", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "picture_id")
    private Set<Long> pictures = new LinkedHashSet<>();

    private String language;
    private String slug;
    private String originalUrl;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ChangeKind changeKind;

    private String changeNote;
    private Instant createdAt;
    private String createdBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Revision() {}

    Revision(Article article, int number, Copy copy, Change change, Instant at, String by) {
        this.article = article;
        this.number = number;
        this.headline = copy.headline();
        this.summary = copy.summary();
        this.body = copy.body().toString();
        this.dateline = copy.dateline();
        this.section = copy.section();
        this.source = copy.source();
        this.byline = copy.byline();
        this.editor = copy.editor();
        this.topics = new LinkedHashSet<>(copy.topics());
        this.lead = copy.lead();
        this.pictures = copy.pictures();
        this.language = copy.language().tag();
        this.slug = copy.slug().value();
        this.originalUrl = copy.original();
        this.changeKind = change.kind();
        this.changeNote = change.note();
        this.createdAt = at;
        this.createdBy = by;
    }

    public Copy copy() {
        return new Copy(
                headline,
                summary,
                HtmlText.ofHtml(body),
                dateline,
                section,
                source,
                byline,
                editor,
                topics(),
                Language.of(language),
                new Slug(slug),
                lead,
                originalUrl);
    }

    /** Whether saving this copy again would change nothing. */
    boolean says(Copy copy) {
        return headline.equals(copy.headline())
                && summary.equals(copy.summary())
                && body.equals(copy.body().toString())
                && dateline.equals(copy.dateline())
                && same(
                        section == null ? null : section.id(),
                        copy.section() == null ? null : copy.section().id())
                && same(
                        source == null ? null : source.id(),
                        copy.source() == null ? null : copy.source().id())
                && byline.equals(copy.byline())
                && same(
                        editor == null ? null : editor.id(),
                        copy.editor() == null ? null : copy.editor().id())
                && topics().equals(copy.topics())
                && lead.equals(copy.lead())
                && language.equals(copy.language().tag())
                && slug.equals(copy.slug().value())
                && originalUrl.equals(copy.original());
    }

    private static boolean same(@Nullable Long one, @Nullable Long other) {
        return Objects.equals(one, other);
    }

    public int number() {
        return number;
    }

    public String headline() {
        return headline;
    }

    public String slug() {
        return slug;
    }

    @Nullable
    Section section() {
        return section;
    }

    @Nullable
    Source source() {
        return source;
    }

    @Nullable
    Editor editor() {
        return editor;
    }

    /** The topics it was filed under, each as the one that stands for it today. */
    Set<Topic> topics() {
        return topics.stream().map(Topic::current).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String language() {
        return language;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
