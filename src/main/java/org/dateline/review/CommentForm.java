package org.dateline.review;

import java.util.UUID;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A comment as somebody types it.
 *
 * @param about the number of a paragraph from 1; empty for the whole story
 * @param revision the one that was seen: its paragraphs are counted
 * @param quote the words it is about, empty for the whole paragraph
 * @param before what stands before them, if a script knows
 * @param token names the form: sent twice, it writes once
 */
record CommentForm(
        @Nullable String about,
        @Nullable Integer revision,
        @Nullable String quote,
        @Nullable String before,
        @Nullable String text,
        @Nullable String token) {

    private static final int LONGEST = 4_000;
    private static final String NUMBER = "\\d{1,6}";

    static CommentForm about(String paragraph) {
        return new CommentForm(
                paragraph.matches(NUMBER) ? paragraph : "",
                null,
                "",
                "",
                "",
                UUID.randomUUID().toString());
    }

    /** Where it was sent from is half of the name: one page has several forms. */
    String tokenFor(String place) {
        return token != null && token.matches("[0-9a-f-]{36}") ? token + "/" + place : UUID.randomUUID() + "/" + place;
    }

    boolean isAboutStory() {
        return about == null || about.isBlank();
    }

    /** The block it is about, from 0; -1 for none there could be. */
    int block() {
        String number = Typed.line(about);
        return number.matches(NUMBER) ? Integer.parseInt(number) - 1 : -1;
    }

    String words() {
        return Typed.text(text).replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    }

    String quoted() {
        return Typed.line(quote);
    }

    String standingBefore() {
        String line = Typed.line(before);
        return line.substring(Math.max(0, line.length() - Passage.AROUND));
    }

    void check(Errors errors) {
        if (words().isEmpty()) {
            errors.rejectValue("text", "review.text.missing");
        } else if (words().length() > LONGEST) {
            errors.rejectValue("text", "review.text.long");
        }
    }

    /** Quotes the passage it is about; null if it is about the whole story, or the passage is not there, which is an error. */
    @Nullable
    Passage passage(Paragraphs text, Errors errors) {
        if (isAboutStory()) {
            if (!quoted().isEmpty()) {
                errors.rejectValue("about", "review.about.missing");
            }
            return null;
        }
        if (block() < 0 || block() >= text.size()) {
            errors.rejectValue("about", "review.about.wrong");
            return null;
        }
        Passage passage = text.quote(block(), quoted(), standingBefore());
        if (passage == null) {
            errors.rejectValue("quote", "review.quote.wrong");
        }
        return passage;
    }
}
