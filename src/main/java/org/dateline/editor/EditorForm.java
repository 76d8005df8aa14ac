package org.dateline.editor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dateline.shared.Slug;
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
        Editor editor = new Editor(address(), text(name));
        applyTo(editor);
        return editor;
    }

    void applyTo(Editor editor) {
        editor.describe(text(name), text(jobTitle), text(biography));
    }

    Slug address() {
        return Slug.of(text(slug).isEmpty() ? text(name) : text(slug));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
