package org.dateline.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.search.Facet.Choice;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Language;
import org.dateline.site.SiteProperties;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topic;
import org.dateline.topic.Topics;
import org.springframework.stereotype.Component;

/** Gives what was counted its names, as they are today. The index knows numbers alone, so nothing in it is ever renamed. */
@Component
class Facets {

    /** Of each, no more are shown. */
    private static final int SHOWN = 12;

    private record Value(String label, String sent) {}

    private final Sections sections;
    private final Sources sources;
    private final Topics topics;
    private final Locale locale;

    Facets(Sections sections, Sources sources, Topics topics, SiteProperties site) {
        this.sections = sections;
        this.sources = sources;
        this.topics = topics;
        this.locale = site.inLanguage().locale();
    }

    List<Facet> of(Answer answer, Address address) {
        Map<Object, Value> bySection = sections.inOrder().stream()
                .collect(Collectors.toMap(Section::id, section -> new Value(section.name(), section.slug())));
        Map<Object, Value> bySource = sources.byName().stream()
                .collect(Collectors.toMap(Source::id, source -> new Value(source.name(), source.slug())));
        List<Facet> facets = new ArrayList<>();
        facets.add(facet("section", answer.counts("section"), bySection, address));
        facets.add(facet("source", answer.counts("source"), bySource, address));
        facets.add(topics(answer.counts("topic"), address));
        Map<Object, Long> years = new LinkedHashMap<>();
        answer.counts("year").entrySet().stream()
                .sorted(Comparator.comparing(year -> -(Long) year.getKey()))
                .forEach(year -> years.put(year.getKey(), year.getValue()));
        facets.add(facet("year", years, named(years, String::valueOf), address));
        facets.add(facet(
                "language", answer.counts("language"), named(answer.counts("language"), this::language), address));
        return facets.stream().filter(facet -> !facet.isEmpty()).toList();
    }

    private static Map<Object, Value> named(Map<Object, Long> counts, Function<Object, String> label) {
        Map<Object, Value> names = new HashMap<>();
        counts.keySet().forEach(key -> names.put(key, new Value(label.apply(key), String.valueOf(key))));
        return names;
    }

    private String language(Object tag) {
        String name = Language.of((String) tag).locale().getDisplayName(locale);
        return name.isEmpty() ? (String) tag : name;
    }

    /** A topic that was merged counts as the one that stands for it. */
    private Facet topics(Map<Object, Long> counts, Address address) {
        Map<Long, Topic> known = counts.isEmpty()
                ? Map.of()
                : topics.numbered(counts.keySet().stream().map(Long.class::cast).toList()).stream()
                        .collect(Collectors.toMap(Topic::id, Function.identity()));
        Map<Object, Long> folded = new LinkedHashMap<>();
        Map<Object, Value> names = new HashMap<>();
        counts.forEach((id, count) -> {
            Topic topic = known.get((Long) id);
            if (topic != null) {
                Topic current = topic.current();
                folded.merge(current.id(), count, Long::sum);
                names.put(current.id(), new Value(current.name(), current.slug()));
            }
        });
        return facet("topic", folded, names, address);
    }

    private static Facet facet(String name, Map<Object, Long> counts, Map<Object, Value> names, Address address) {
        List<Choice> choices = new ArrayList<>();
        counts.forEach((key, count) -> {
            Value value = names.get(key);
            if (value != null && choices.size() < SHOWN) {
                choices.add(choice(name, value, count, address));
            }
        });
        return new Facet(name, choices);
    }

    private static Choice choice(String name, Value value, long count, Address address) {
        boolean chosen = address.value(name).equals(value.sent);
        Address next = chosen ? address.without(name) : address.with(name, value.sent);
        return new Choice(value.label, count, next.path(), chosen);
    }
}
