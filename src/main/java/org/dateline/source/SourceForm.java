package org.dateline.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A source as a chief types it; an empty slug is made from the name. */
record SourceForm(
        @NotBlank @Size(max = 120) @Nullable String name,
        @Size(max = 80) @Nullable String slug,

        @Size(max = 500) @Pattern(regexp = "\\s*|\\s*https?://[^\\s/?#]+\\S*\\s*") @Nullable
        String homePage,

        @Size(max = 200) @Nullable String creditLine,
        @Size(max = 500) @Nullable String licence,

        @Pattern(regexp = "|INDEX|GOOGLEBOT_NEWS_NOINDEX|NOINDEX|CANONICAL") @Nullable
        String indexRule,

        @Pattern(regexp = "|[1-9][0-9]{0,4}") @Nullable String retentionDays,

        @Nullable String version) {

    static SourceForm empty() {
        return new SourceForm("", "", "", "", "", IndexRule.INDEX.name(), "", "");
    }

    static SourceForm of(Source source) {
        return new SourceForm(
                source.name(),
                source.slug(),
                source.homePage(),
                source.creditLine(),
                source.licence(),
                source.indexRule().name(),
                source.retentionDays() == null ? "" : String.valueOf(source.retentionDays()),
                String.valueOf(source.version()));
    }

    Source create() {
        Source source = new Source(address(), text(name));
        applyTo(source);
        return source;
    }

    void applyTo(Source source) {
        source.describe(
                text(name),
                text(homePage),
                text(creditLine),
                text(licence),
                text(indexRule).isEmpty() ? IndexRule.INDEX : IndexRule.valueOf(text(indexRule)),
                text(retentionDays).isEmpty() ? null : Integer.valueOf(text(retentionDays)));
    }

    Slug address() {
        return Slug.of(text(slug).isEmpty() ? text(name) : text(slug));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
