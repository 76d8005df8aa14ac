package org.dateline.writing;

import org.jspecify.annotations.Nullable;

/**
 * Which form a text is typed into: that of an article, or that of a new one, which only its token names.
 *
 * @param article null for a new one
 */
public record Place(@Nullable Long article, @Nullable String formToken) {

    public static Place of(long article) {
        return new Place(article, null);
    }

    /** The form of a new article; null if the token is none. */
    public static @Nullable Place ofNew(@Nullable String formToken) {
        return formToken != null && formToken.matches("[A-Za-z0-9-]{8,64}") ? new Place(null, formToken) : null;
    }

    /** The form as a request names it; null if it names none. */
    static @Nullable Place named(String article, String formToken) {
        if (article.isEmpty()) {
            return ofNew(formToken);
        }
        return article.matches("\\d{1,18}") ? of(Long.parseLong(article)) : null;
    }

    String key() {
        return article != null ? "article " + article : "new " + formToken;
    }
}
