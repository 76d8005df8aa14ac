package org.dateline.batch;

import java.util.List;
import java.util.Locale;

/** What a batch does to each article: the parts of a story it may change, changed. */
interface Change {

    Parts in(Parts parts, Locale language);

    /** What an editor is shown of it: where it changes what into what. */
    List<Piece> pieces(Parts before, Locale language);

    default Parts in(org.dateline.article.Copy copy) {
        return in(Parts.of(copy), copy.language().locale());
    }

    default List<Piece> pieces(org.dateline.article.Copy copy) {
        return pieces(Parts.of(copy), copy.language().locale());
    }
}
