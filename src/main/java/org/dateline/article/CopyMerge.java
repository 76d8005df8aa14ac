package org.dateline.article;

import java.util.List;
import java.util.Set;
import org.dateline.editor.Editor;
import org.dateline.merge.Choice;
import org.dateline.section.Section;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Two editors' copy joined, field by field.
 *
 * @param copy both edits; where they clash, what was chosen there, or both texts
 * @param conflicts where they clash
 * @param isSettled whether every conflict is decided and the result can be kept
 * @param mine the fields that the editor at hand changed
 * @param theirs the fields that were changed meanwhile
 */
public record CopyMerge(
        Copy copy, List<FieldConflict> conflicts, boolean isSettled, Set<String> mine, Set<String> theirs) {

    /** @param base what both started from; null if nobody knows, then all that differs is a conflict */
    static CopyMerge of(@Nullable Copy base, Copy mine, Copy theirs, List<Choice> choices) {
        FieldMerge fields = new FieldMerge(base, mine, theirs, choices);
        Copy copy = new Copy(
                fields.line("headline", Copy::headline),
                fields.line("summary", Copy::summary),
                fields.html("body", Copy::body),
                new Dateline(
                        fields.line("datelinePlace", each -> each.dateline().place()),
                        fields.whole("datelineDate", each -> each.dateline().on(), day -> day, String::valueOf),
                        fields.line("datelineAgency", each -> each.dateline().agency())),
                fields.whole("section", Copy::section, Section::slug, Section::name),
                fields.whole("source", Copy::source, Source::slug, Source::name),
                fields.line("byline", Copy::byline),
                fields.whole("editor", Copy::editor, Editor::slug, Editor::name),
                fields.set("topics", Copy::topics),
                fields.certain("language", Copy::language, Language::tag),
                fields.certain("slug", Copy::slug, Slug::value),
                fields.certain("lead", Copy::lead, LeadPicture::inWords),
                fields.certain("originalUrl", Copy::original, address -> address));
        return fields.done(copy);
    }

    /** The same, for an editor to decide: what came of it will not do. */
    CopyMerge unsettled() {
        return new CopyMerge(copy, conflicts, false, mine, theirs);
    }
}
