package org.dateline.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.section.Section;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Another section, another source, topics more or fewer; what is not named stays. */
@Embeddable
class Refiling implements Change {

    static final Refiling NONE = new Refiling(null, null, "", "");

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "section_id")
    private @Nullable Section section;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "source_id")
    private @Nullable Source source;

    @Column(name = "topics_added")
    private String added;

    @Column(name = "topics_removed")
    private String removed;

    @Transient
    private Set<Topic> toAdd = Set.of();

    @Transient
    private Set<Topic> toRemove = Set.of();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Refiling() {}

    Refiling(@Nullable Section section, @Nullable Source source, String added, String removed) {
        this.section = section;
        this.source = source;
        this.added = added;
        this.removed = removed;
    }

    /** Looks the topics up as they are called now, merges since included; a name that is to be taken away is not made. */
    void lookUp(Topics topics) {
        toAdd = topics.named(Topic.namesIn(added));
        toRemove = Topic.namesIn(removed).stream()
                .map(topics::known)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Parts in(Parts parts, Locale language) {
        Set<Topic> topics = new LinkedHashSet<>(parts.topics());
        topics.removeAll(toRemove);
        topics.addAll(toAdd);
        return new Parts(
                parts.headline(),
                parts.summary(),
                parts.body(),
                section != null ? section : parts.section(),
                source != null ? source : parts.source(),
                topics);
    }

    @Override
    public List<Piece> pieces(Parts before, Locale language) {
        Parts after = in(before, language);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, "section", name(before.section()), name(after.section()));
        add(pieces, "source", name(before.source()), name(after.source()));
        add(pieces, "topics", names(before.topics()), names(after.topics()));
        return pieces;
    }

    private static void add(List<Piece> pieces, String field, String before, String after) {
        if (!before.equals(after)) {
            pieces.add(new Piece(field, "", before, after, ""));
        }
    }

    private static String name(@Nullable Section section) {
        return section == null ? "" : section.name();
    }

    private static String name(@Nullable Source source) {
        return source == null ? "" : source.name();
    }

    private static String names(Set<Topic> topics) {
        return topics.stream().map(Topic::name).sorted().collect(Collectors.joining(", "));
    }

    public String section() {
        return name(section);
    }

    public String source() {
        return name(source);
    }

    public String added() {
        return added;
    }

    public String removed() {
        return removed;
    }
}
