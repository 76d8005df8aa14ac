package org.dateline.batch;

import java.util.UUID;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What to look for and what to put there; a form that was not sent yet looks everywhere for whole words. */
record ReplaceForm(
        @Nullable String find,
        @Nullable String replacement,
        @Nullable String matchCase,
        @Nullable String wholeWords,
        @Nullable String inHeadline,
        @Nullable String inSummary,
        @Nullable String inBody,
        @Nullable String before,
        @Nullable String formToken) {

    /** As it opens: nothing typed, the usual boxes ticked. */
    ReplaceForm opened() {
        boolean blank = find == null;
        return new ReplaceForm(
                find,
                replacement,
                matchCase,
                blank ? "true" : wholeWords,
                blank ? "true" : inHeadline,
                blank ? "true" : inSummary,
                blank ? "true" : inBody,
                before,
                UUID.randomUUID().toString());
    }

    String words() {
        String line = Typed.line(find);
        return line.replace('\u00A0', ' ').isBlank() ? "" : line;
    }

    boolean looksNowhere() {
        return inHeadline == null && inSummary == null && inBody == null;
    }

    Replacing change() {
        return new Replacing(
                words(),
                Typed.line(replacement),
                matchCase != null,
                wholeWords != null,
                inHeadline != null,
                inSummary != null,
                inBody != null);
    }

    public String validToken() {
        String token = Typed.text(formToken);
        return token.matches("[\\w-]{8,64}") ? token : UUID.randomUUID().toString();
    }
}
