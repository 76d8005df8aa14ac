package org.dateline.related;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * One line of the form in which stories are chosen.
 *
 * @param typed the number or address as it was typed
 * @param headline of the story it names; null if none is known yet
 * @param shown whether readers see that story
 * @param wrong the key of the sentence that says what is wrong; null if nothing is
 */
public record RelatedPlace(
        String typed,
        @Nullable String headline,
        boolean shown,
        @Nullable String wrong) {

    /** A number, or an address here of readers or staff. */
    private static final Pattern NAMED =
            Pattern.compile("(?:(?:https?://[^/]+)?/(?:news|admin/articles)/)?(\\d{1,18})(?:[/?#.].*)?");

    static RelatedPlace typed(String text) {
        String line = Typed.line(text);
        return new RelatedPlace(line.length() > 300 ? line.substring(0, 300) : line, null, false, null);
    }

    RelatedPlace wrong(String key) {
        return new RelatedPlace(typed, headline, shown, key);
    }

    RelatedPlace of(Article article) {
        return new RelatedPlace(typed, article.draft().copy().headline(), article.publication() != null, null);
    }

    @Nullable
    Long number() {
        Matcher parts = NAMED.matcher(typed);
        return parts.matches() ? Long.valueOf(parts.group(1)) : null;
    }
}
