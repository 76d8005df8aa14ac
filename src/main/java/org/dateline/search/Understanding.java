package org.dateline.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Language;
import org.dateline.site.SiteProperties;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topic;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a search address. What it does not understand it leaves out, and says so. */
@Component
class Understanding {

    private final Sections sections;
    private final Sources sources;
    private final Topics topics;
    private final ZoneId zone;

    Understanding(Sections sections, Sources sources, Topics topics, SiteProperties site) {
        this.sections = sections;
        this.sources = sources;
        this.topics = topics;
        this.zone = site.zone();
    }

    Understood of(Asked asked) {
        Values values = new Values();
        Words words = Words.of(asked.q());
        values.address.put("q", words.text());
        if (words.cut()) {
            values.notes.add("search.note.cut");
        }
        Section section = values.read("section", asked.section(), sections::findBySlug);
        Source source = values.read("source", asked.source(), sources::findBySlug);
        Topic topic = values.read("topic", asked.topic(), topics::findBySlug);
        Integer year = values.read("year", asked.year(), Understanding::year);
        String language = values.read("language", asked.language(), Understanding::language);
        LocalDate from = values.read("from", asked.from(), Understanding::day);
        LocalDate to = values.read("to", asked.to(), Understanding::day);
        String newest = values.read("sort", asked.sort(), sort -> sort.equals("newest") ? sort : null);
        Integer page = values.read("page", asked.page(), Understanding::page);
        if (page != null && page == 1) {
            values.address.remove("page");
        }
        return new Understood(
                new Question(
                        words,
                        section == null ? null : section.id(),
                        source == null ? null : source.id(),
                        topic == null ? List.of() : all(topic.current()),
                        year,
                        language,
                        from == null ? null : start(from),
                        to == null ? null : start(to.plusDays(1)),
                        newest != null,
                        page == null ? 1 : page),
                new Address(values.address),
                values.notes);
    }

    private List<Long> all(Topic topic) {
        List<Long> all = new ArrayList<>(List.of(topic.id()));
        topics.behind(topic).forEach(behind -> all.add(behind.id()));
        return all;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable Integer year(String typed) {
        return typed.matches("\\d{4}") ? Integer.valueOf(typed) : null;
    }

    private static @Nullable Integer page(String typed) {
        return typed.matches("[1-9]\\d?") && Integer.parseInt(typed) <= Question.LAST_PAGE
                ? Integer.valueOf(typed)
                : null;
    }

    private static @Nullable String language(String typed) {
        return Language.isTag(typed) ? Language.of(typed).tag() : null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= 1 && day.getYear() <= 9998 ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static final class Values {

        private final Map<String, String> address = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        /** What a value means; null if it is empty, or means nothing. */
        private <T> @Nullable T read(
                String name, @Nullable String sent, Function<String, ? extends @Nullable T> meaning) {
            String line = Asked.line(sent);
            T read = line.isEmpty() ? null : meaning.apply(line);
            if (read != null) {
                address.put(name, line);
            } else if (!line.isEmpty() || (sent != null && !sent.isBlank())) {
                notes.add("search.note." + name);
            }
            return read;
        }
    }
}
