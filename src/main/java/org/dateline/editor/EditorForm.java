package org.dateline.editor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dateline.shared.Slug;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** An editor as a chief types it; an empty slug is made from the name. */
record EditorForm(
        @NotBlank @Size(max = 120) @Nullable String name,
        @Size(max = 80) @Nullable String slug,
        @Size(max = 120) @Nullable String jobTitle,
        @Size(max = 2000) @Nullable String biography,
        @Nullable String version) {

    static EditorForm empty() {
        return new EditorForm("", "", "", "", "");
    }

    static EditorForm of(Editor editor) {
        return new EditorForm(
                editor.name(), editor.slug(), editor.jobTitle(), editor.biography(), String.valueOf(editor.version()));
    }

    Editor create() {
        Editor editor = new Editor(address(), Typed.line(name));
        applyTo(editor);
        return editor;
    }

    void applyTo(Editor editor) {
        editor.describe(Typed.line(name), Typed.text(jobTitle), Typed.text(biography));
    }

    Slug address() {
        return Slug.of(Typed.text(slug).isEmpty() ? Typed.line(name) : Typed.text(slug));
    }
}
