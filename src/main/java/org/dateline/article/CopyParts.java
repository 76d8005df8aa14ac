package org.dateline.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.editor.Editor;
import org.dateline.section.Section;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.jspecify.annotations.Nullable;

/** Copy field by field, under the names of the form. */
public final class CopyParts {

    private CopyParts() {}

    /** What each field but the body says, in words. */
    public static Map<String, String> inWords(Copy copy) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("headline", copy.headline());
        words.put("summary", copy.summary());
        words.put("datelinePlace", copy.dateline().place());
        words.put("datelineDate", of(copy.dateline().on(), String::valueOf));
        words.put("datelineAgency", copy.dateline().agency());
        words.put("section", of(copy.section(), Section::name));
        words.put("source", of(copy.source(), Source::name));
        words.put("byline", copy.byline());
        words.put("editor", of(copy.editor(), Editor::name));
        words.put("topics", copy.topics().stream().map(Topic::name).sorted().collect(Collectors.joining(", ")));
        words.put("lead", copy.lead().inWords());
        words.put("language", copy.language().tag());
        words.put("slug", copy.slug().value());
        words.put("originalUrl", copy.original());
        return words;
    }

    /** The copy with one field as in another. */
    public static Copy with(Copy copy, String field, Copy from) {
        Function<String, Copy> the = name -> name.equals(field) ? from : copy;
        return new Copy(
                the.apply("headline").headline(),
                the.apply("summary").summary(),
                the.apply("body").body(),
                new Dateline(
                        the.apply("datelinePlace").dateline().place(),
                        the.apply("datelineDate").dateline().on(),
                        the.apply("datelineAgency").dateline().agency()),
                the.apply("section").section(),
                the.apply("source").source(),
                the.apply("byline").byline(),
                the.apply("editor").editor(),
                the.apply("topics").topics(),
                the.apply("language").language(),
                the.apply("slug").slug(),
                the.apply("lead").lead(),
                the.apply("originalUrl").original());
    }

    private static <T> String of(@Nullable T value, Function<T, String> words) {
        return value == null ? "" : words.apply(value);
    }
}
