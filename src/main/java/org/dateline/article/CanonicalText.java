package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Sha256;

/**
 * A version in the one form that its digest is of: UTF-8 lines of "name: value" that name the version before it by its
 * digest, an empty line, and the body as HTML. Names of sections, sources and editors are the parts of their addresses,
 * which never change; topics are not part of what a story says. Where it
 * stood first has a line only if somebody said so, so that versions from before there was such a field keep their
 * digests.
 */
public record CanonicalText(String text) {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** What a version's text says before it says what the story says. */
    record Head(long article, int number, String previousDigest, Instant shownFrom, ActKind kind, String note) {}

    static CanonicalText of(Version version) {
        Head head = new Head(
                version.article(),
                version.number(),
                version.previousDigest(),
                version.shownFrom(),
                version.kind(),
                version.note());
        return of(head, version.revision().copy());
    }

    static CanonicalText of(Head head, Copy copy) {
        StringBuilder text = new StringBuilder();
        line(text, "article", String.valueOf(head.article()));
        line(text, "version", String.valueOf(head.number()));
        line(text, "previous", head.previousDigest());
        line(text, "shown-from", head.shownFrom().truncatedTo(ChronoUnit.MILLIS).toString());
        line(text, "kind", head.kind().word());
        line(text, "note", head.note());
        line(text, "language", copy.language().tag());
        line(text, "section", copy.section() == null ? "" : copy.section().slug());
        line(text, "source", copy.source() == null ? "" : copy.source().slug());
        line(text, "editor", copy.editor() == null ? "" : copy.editor().slug());
        line(text, "byline", copy.byline());
        line(text, "dateline", dateline(copy.dateline()));
        if (!copy.original().isEmpty()) {
            line(text, "original", copy.original());
        }
        line(
                text,
                "picture",
                copy.lead().picture() == null ? "" : String.valueOf(copy.lead().picture()));
        line(text, "caption", copy.lead().caption());
        line(text, "headline", copy.headline());
        line(text, "summary", copy.summary());
        return new CanonicalText(text.append('\n').append(body(copy.body())).toString());
    }

    private static String dateline(Dateline dateline) {
        return dateline.isEmpty()
                ? ""
                : dateline.place() + " | " + (dateline.on() == null ? "" : dateline.on()) + " | " + dateline.agency();
    }

    private static String body(HtmlText body) {
        return body.toString();
    }

    /** A value has no line breaks: it could say it was two lines. */
    private static void line(StringBuilder text, String name, String value) {
        text.append(name)
                .append(": ")
                .append(LINE_BREAK.matcher(value).replaceAll(" "))
                .append('\n');
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String digest() {
        return Sha256.hex(bytes());
    }
}
