package org.dateline.section;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dateline.shared.Slug;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** A section as a chief types it; an empty slug is made from the name, an empty rank puts it last. */
record SectionForm(
        @NotBlank @Size(max = 80) @Nullable String name,
        @Size(max = 80) @Nullable String slug,
        @Size(max = 500) @Nullable String description,

        @Pattern(regexp = "|[0-9]{1,4}") @Nullable String rank,

        @Nullable String version) {

    private static final int LAST = 1_000;

    static SectionForm empty() {
        return new SectionForm("", "", "", "", "");
    }

    static SectionForm of(Section section) {
        return new SectionForm(
                section.name(),
                section.slug(),
                section.description(),
                String.valueOf(section.rank()),
                String.valueOf(section.version()));
    }

    Section create() {
        return new Section(address(), Typed.line(name), Typed.text(description), position());
    }

    void applyTo(Section section) {
        section.describe(Typed.line(name), Typed.text(description), position());
    }

    Slug address() {
        return Slug.of(Typed.text(slug).isEmpty() ? Typed.line(name) : Typed.text(slug));
    }

    private int position() {
        return Typed.text(rank).isEmpty() ? LAST : Integer.parseInt(Typed.text(rank));
    }
}
