package org.dateline.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dateline.shared.Reuse;
import org.dateline.shared.Slug;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** A source as a chief types it; an empty slug is made from the name. */
record SourceForm(
        @NotBlank @Size(max = 120) @Nullable String name,
        @Size(max = 80) @Nullable String slug,

        @Size(max = 500) @Pattern(regexp = "\\s*|\\s*https?://[^\\s/?#]+\\S*\\s*") @Nullable
        String homePage,

        @Size(max = 200) @Nullable String creditLine,
        @Size(max = 500) @Nullable String licence,

        @Pattern(regexp = "|INDEX|GOOGLEBOT_NEWS_NOINDEX|NOINDEX|CANONICAL_ORIGINAL") @Nullable
        String indexRule,

        @Pattern(regexp = "|[1-9][0-9]{0,4}") @Nullable String retentionDays,
        @Pattern(regexp = "|OWN|WIRE") @Nullable String kind,

        @Pattern(regexp = "|USUAL|ALLOWED|FORBIDDEN") @Nullable
        String republish,

        @Nullable String version) {

    static SourceForm empty() {
        return new SourceForm("", "", "", "", "", IndexRule.INDEX.name(), "", Kind.WIRE.name(), Reuse.USUAL.name(), "");
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
                source.kind().name(),
                source.reuse().name(),
                String.valueOf(source.version()));
    }

    Source create() {
        Source source = new Source(address(), Typed.line(name));
        applyTo(source);
        return source;
    }

    void applyTo(Source source) {
        source.describe(
                Typed.line(name),
                Typed.text(homePage),
                Typed.text(creditLine),
                Typed.text(licence),
                Typed.text(indexRule).isEmpty() ? IndexRule.INDEX : IndexRule.valueOf(Typed.text(indexRule)),
                Typed.text(retentionDays).isEmpty() ? null : Integer.valueOf(Typed.text(retentionDays)));
        if (!Typed.text(kind).isEmpty()) {
            source.becomes(Kind.valueOf(Typed.text(kind)));
        }
        if (!Typed.text(republish).isEmpty()) {
            source.republishes(Reuse.valueOf(Typed.text(republish)));
        }
    }

    Slug address() {
        return Slug.of(Typed.text(slug).isEmpty() ? Typed.line(name) : Typed.text(slug));
    }
}
