package org.dateline.intake;

import java.util.List;
import org.dateline.article.Dateline;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Sha256;
import org.dateline.shared.Slug;

/**
 * An item made ready: cleaned, measured and in our own types, but for its names and pictures, which the database knows.
 *
 * @param digest of all that it says; the same one says nothing new
 * @param left what of it stays behind, in plain phrases
 */
record Sheet(
        Incoming item,
        String digest,
        String headline,
        String summary,
        HtmlText body,
        Dateline dateline,
        String byline,
        Language language,
        Slug slug,
        String original,
        List<String> left) {

    /** Under which an article is made of it once, at most 64 characters. */
    String token() {
        return "import-" + Sha256.hex(item.uri()).substring(0, 56);
    }
}
