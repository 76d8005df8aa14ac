package org.dateline.desk;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.article.Copy;
import org.dateline.article.Dateline;
import org.dateline.shared.Typed;
import org.dateline.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The article form exactly as typed: every field a string, so that whatever was sent can be shown again beside what is
 * wrong with it. {@code offeredSource} and {@code offeredEditor} hold names that a pasted page brought and nobody knows;
 * {@code newSource} and {@code newEditor} repeat them once the editor ticks their creation.
 */
record ArticleForm(
        @Nullable String headline,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String datelinePlace,
        @Nullable String datelineDate,
        @Nullable String datelineAgency,
        @Nullable String section,
        @Nullable String source,
        @Nullable String newSource,
        @Nullable String offeredSource,
        @Nullable String byline,
        @Nullable String editor,
        @Nullable String newEditor,
        @Nullable String offeredEditor,
        @Nullable String topics,
        @Nullable String leadPicture,
        @Nullable String leadCaption,
        @Nullable String language,
        @Nullable String slug,
        @Nullable String originalUrl,
        @Nullable String publishedAt,
        @Nullable String publishedAtOffset,
        @Nullable String changeKind,
        @Nullable String changeNote,
        @Nullable String overrideReason,
        @Nullable String formToken,
        @Nullable String baseRevision) {

    static ArticleForm empty(String language) {
        return new ArticleForm(
                "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", language, "", "", "", "", "", "",
                "", token(), "0");
    }

    /** An article's copy, to go out at a time as clocks show it; the offset says which one, where they show it twice. */
    static ArticleForm of(Copy copy, int revision, String publishedAt, String offset) {
        return of(copy, revision, publishedAt, offset, "", "", "", "");
    }

    /** This form with other copy in it. */
    ArticleForm with(Copy copy, int revision) {
        return of(
                copy,
                revision,
                or(publishedAt),
                or(publishedAtOffset),
                or(changeKind),
                or(changeNote),
                or(overrideReason),
                or(formToken));
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** All that was typed, by the name of its field. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (RecordComponent field : ArticleForm.class.getRecordComponents()) {
            try {
                typed.put(field.getName(), or((String) field.getAccessor().invoke(this)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return typed;
    }

    private static ArticleForm of(
            Copy copy,
            int revision,
            String publishedAt,
            String publishedAtOffset,
            String changeKind,
            String changeNote,
            String overrideReason,
            String formToken) {
        Dateline dateline = copy.dateline();
        return new ArticleForm(
                copy.headline(),
                copy.summary(),
                copy.body().toEditableText(),
                dateline.place(),
                dateline.on() == null ? "" : String.valueOf(dateline.on()),
                dateline.agency(),
                copy.section() == null ? "" : copy.section().slug(),
                copy.source() == null ? "" : copy.source().slug(),
                "",
                "",
                copy.byline(),
                copy.editor() == null ? "" : copy.editor().slug(),
                "",
                "",
                copy.topics().stream().map(Topic::name).collect(Collectors.joining(", ")),
                copy.lead().picture() == null ? "" : String.valueOf(copy.lead().picture()),
                copy.lead().caption(),
                copy.language().tag(),
                copy.slug().value(),
                copy.original(),
                publishedAt,
                publishedAtOffset,
                changeKind,
                changeNote,
                overrideReason,
                formToken,
                String.valueOf(revision));
    }

    static String token() {
        return UUID.randomUUID().toString();
    }

    /** The form's token if it can be one, else a fresh one. */
    String validToken() {
        return formToken != null && formToken.matches("[A-Za-z0-9-]{8,64}") ? formToken : token();
    }

    /** The revision this text started from; 0, older than any, if that is missing or no number. */
    int base() {
        return baseRevision != null && baseRevision.matches("\\d{1,9}") ? Integer.parseInt(baseRevision) : 0;
    }

    /** The number of the picture in front of the text; null if there is none, or what was typed is no number. */
    public @Nullable Long leadNumber() {
        String typed = Typed.text(leadPicture);
        return typed.matches("[1-9]\\d{0,17}") ? Long.valueOf(typed) : null;
    }

    List<String> topicNames() {
        return Topic.namesIn(Typed.text(topics));
    }
}
