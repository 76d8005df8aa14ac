package org.dateline.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.editor.Editor;
import org.dateline.editor.Editors;
import org.dateline.intake.Incoming.Name;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Links;
import org.dateline.shared.Slug;
import org.dateline.shared.Typed;
import org.dateline.source.IndexRule;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topic;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The sections, sources, editors and topics of a run, each looked up once and made where it is missing: before the batch that
 * needs it, in a transaction of its own, so that a batch that is tried again finds it. For one thread.
 */
final class Nouns {

    /** What a story can be filed under. */
    record Filed(
            Section section,
            @Nullable Source source,
            @Nullable Editor editor,
            Set<Topic> topics) {}

    /** A noun that was not here before. */
    record Made(String kind, String name, String slug) {}

    private static final int MOST_TOPICS = 30;
    private static final int LONGEST_TOPIC = 80;

    private final Sections allSections;
    private final Sources allSources;
    private final Editors allEditors;
    private final Topics allTopics;
    private final String by;
    private final Map<Name, Section> sections = new Remembered<>();
    private final Map<Name, Source> sources = new Remembered<>();
    private final Map<Name, Editor> editors = new Remembered<>();
    private final Map<Name, Topic> topics = new Remembered<>();

    /** The topics of a batch by address and by name. */
    private final Map<String, Topic> nearby = new HashMap<>();

    private final List<Made> made = new ArrayList<>();

    Nouns(Sections sections, Sources sources, Editors editors, Topics topics, String by) {
        this.allSections = sections;
        this.allSources = sources;
        this.allEditors = editors;
        this.allTopics = topics;
        this.by = by;
    }

    /** Bounded: a file may name more than memory holds. */
    private static final class Remembered<T> extends LinkedHashMap<Name, T> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 50_000;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, T> eldest) {
            return size() > MOST;
        }
    }

    /** @param otherwise the section of an item that names none */
    Filed of(Incoming.Names names, String otherwise, List<String> left) {
        Name section = names.section().isNone() ? new Name(otherwise, "") : names.section();
        Set<Topic> filed = new LinkedHashSet<>();
        for (Name name : names.topics()) {
            Name one = topicName(name);
            if (one.name().length() > LONGEST_TOPIC) {
                left.add("a topic with a name longer than 80 characters");
            } else if (filed.size() == MOST_TOPICS) {
                left.add("topics after the %dth".formatted(MOST_TOPICS));
                break;
            } else if (!one.isNone()) {
                filed.add(found(topics, one, this::topic));
            }
        }
        return new Filed(
                found(sections, section, this::section),
                names.source().isNone()
                        ? null
                        : found(sources, names.source(), name -> source(name, names.sourceHome())),
                names.editor().isNone() ? null : found(editors, names.editor(), this::editor),
                filed);
    }

    /** Looks up the topics of a whole batch with one query: a new archive has hundreds. */
    void lookUp(Collection<Incoming.Names> batch) {
        Set<String> keys = new LinkedHashSet<>();
        for (Incoming.Names names : batch) {
            for (Name name : names.topics()) {
                Name one = topicName(name);
                if (!topics.containsKey(one) && one.name().length() <= LONGEST_TOPIC && !one.isNone()) {
                    keys.add(slug(one).value());
                    keys.add(Slug.of(one.name()).value());
                }
            }
        }
        nearby.clear();
        if (!keys.isEmpty()) {
            List<Topic> found = allTopics.among(keys);
            found.forEach(topic -> nearby.put(Slug.of(topic.name()).value(), topic));
            found.forEach(topic -> nearby.put(topic.slug(), topic)); // an address goes before a name
        }
    }

    private static Name topicName(Name name) {
        return new Name(Typed.line(name.name().isBlank() ? name.slug() : name.name()), name.slug());
    }

    /** What was made since this was asked last. */
    List<Made> made() {
        List<Made> since = List.copyOf(made);
        made.clear();
        return since;
    }

    /** Looks everything up again: what was made lately may have been taken back. */
    void forget() {
        sections.clear();
        sources.clear();
        editors.clear();
        topics.clear();
        nearby.clear();
        made.clear();
    }

    /** What could not be told after all. */
    void tellAgain(List<Made> untold) {
        made.addAll(0, untold);
    }

    private static <T> T found(Map<Name, T> known, Name name, Function<Name, T> find) {
        T found = known.get(name);
        if (found == null) {
            found = find.apply(name);
            known.put(name, found);
        }
        return found;
    }

    private Section section(Name name) {
        Slug slug = slug(name);
        Section known = allSections.findBySlug(slug.value());
        if (known != null) {
            return known;
        }
        int last = allSections.inOrder().stream().mapToInt(Section::rank).max().orElse(0);
        String words = words(name, 80);
        made.add(new Made("section", words, slug.value()));
        return allSections.save(new Section(slug, words, "", last + 1).keptBy(by));
    }

    private Source source(Name name, String home) {
        Slug slug = slug(name);
        Source known = allSources.findBySlug(slug.value());
        if (known != null) {
            return known;
        }
        Source source = new Source(slug, words(name, 120));
        if (Links.isWebAddress(home) && home.length() <= 500) {
            source.describe(source.name(), home, "", "", IndexRule.INDEX, null);
        }
        made.add(new Made("source", source.name(), slug.value()));
        return allSources.save(source.keptBy(by));
    }

    private Editor editor(Name name) {
        Slug slug = slug(name);
        Editor known = allEditors.findBySlug(slug.value());
        if (known != null) {
            return known;
        }
        made.add(new Made("editor", words(name, 120), slug.value()));
        return allEditors.save(new Editor(slug, words(name, 120)).keptBy(by));
    }

    private Topic topic(Name name) {
        Topic addressed = nearby.get(slug(name).value());
        Topic known =
                addressed != null ? addressed : nearby.get(Slug.of(name.name()).value());
        if (known != null) {
            return known.current();
        }
        Topic topic = new Topic(slug(name), name.name());
        made.add(new Made("topic", name.name(), topic.slug()));
        Topic saved = allTopics.save(topic.keptBy(by));
        nearby.put(saved.slug(), saved);
        return saved;
    }

    private static String words(Name name, int longest) {
        return Preparing.cut(name.name().isBlank() ? name.slug() : name.name(), longest, "name", new ArrayList<>());
    }

    private static Slug slug(Name name) {
        return isSlug(name.slug()) ? new Slug(name.slug()) : Slug.of(name.name().isBlank() ? name.slug() : name.name());
    }

    private static boolean isSlug(String words) {
        return !words.isEmpty() && Slug.of(words).value().equals(words);
    }
}
