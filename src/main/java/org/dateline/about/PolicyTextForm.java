package org.dateline.about;

import java.util.UUID;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A page about the newsroom as a chief types it.
 *
 * @param seen the number of the text the form was filled with; 0 if there was none
 */
record PolicyTextForm(
        @Nullable String body,
        @Nullable String seen,
        @Nullable String formToken) {

    private static final int LONGEST = 200_000;

    static PolicyTextForm of(@Nullable PolicyText newest) {
        return new PolicyTextForm(
                newest == null ? "" : newest.body().toEditableText(),
                String.valueOf(newest == null ? 0 : newest.number()),
                UUID.randomUUID().toString());
    }

    HtmlText text() {
        return HtmlText.of(Typed.text(body));
    }

    /** The number of the text that was seen; -1 for what no form of ours says. */
    int over() {
        return seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    String token() {
        return formToken != null && formToken.matches("[A-Za-z0-9-]{8,64}")
                ? formToken
                : UUID.randomUUID().toString();
    }

    void check(Errors errors) {
        HtmlText text = text();
        if (text.toString().length() > LONGEST) {
            errors.rejectValue("body", "about.body.long");
        }
        if (!text.pictures().isEmpty()) {
            errors.rejectValue("body", "about.body.pictures");
        }
    }
}
