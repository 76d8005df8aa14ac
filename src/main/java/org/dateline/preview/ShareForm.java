package org.dateline.preview;

import java.time.Duration;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Sharing a draft, as the form sends it.
 *
 * @param token names the form it came from: the same form sent twice makes one link
 */
record ShareForm(
        @Nullable String token,
        @Nullable String hours,
        @Nullable String note,
        @Nullable String shows,
        @Nullable String revision) {

    static final int LONGEST_HOURS = 30 * 24;

    static ShareForm empty() {
        return new ShareForm(Secret.random().words(), "24", "", "newest", null);
    }

    void check(BindingResult errors) {
        String typed = Typed.line(hours);
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > LONGEST_HOURS) {
            errors.rejectValue("hours", "share.hours.wrong");
        }
        if (Typed.line(note).length() > 200) {
            errors.rejectValue("note", "article.too.long", new Object[] {200}, null);
        }
        if (isFixed() && !Typed.line(revision).matches("[1-9]\\d{0,8}")) {
            errors.rejectValue("shows", "share.revision.wrong");
        }
    }

    public boolean isFixed() {
        return "revision".equals(shows);
    }

    /** What a checked form asks for. */
    Share share() {
        return new Share(
                Duration.ofHours(Integer.parseInt(Typed.line(hours))),
                Typed.line(note),
                isFixed() ? Integer.valueOf(Typed.line(revision)) : null);
    }

    ShareForm withToken() {
        return token != null && token.matches("[A-Za-z0-9_-]{43}")
                ? this
                : new ShareForm(Secret.random().words(), hours, note, shows, revision);
    }
}
