package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.hibernate.search.backend.lucene.LuceneExtension;

/**
 * Words like those that were asked for, from headlines and summaries. The index has stories in it that readers may not see
 * yet, so whoever offers words must have found something with them first.
 */
final class Spelling {

    static final String FIELD = "spelling";
    static final String ANALYZER = "spelling";

    private static final int SHORTEST = 4;
    private static final int MOST = 6;
    private static final Set<UnicodeScript> LETTERED =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC, UnicodeScript.GREEK);

    private final Index index;

    Spelling(Index index) {
        this.index = index;
    }

    /** The same words, some of them as more stories spell them; the very same if there is nothing better. */
    Words better(Words words) {
        return index.isEmbedded() ? embedded(words) : new SharedSpelling(index).better(words);
    }

    private Words embedded(Words words) {
        try (IndexReader reader = index.mapping()
                .scope(Entry.class)
                .extension(LuceneExtension.get())
                .openIndexReader()) {
            DirectSpellChecker checker = new DirectSpellChecker();
            checker.setMinQueryLength(SHORTEST);
            return Words.of(words.terms().stream()
                    .map(term -> written(term, better(term, checker, reader, words.terms())))
                    .collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String better(
            Words.Term term, DirectSpellChecker checker, IndexReader reader, List<Words.Term> all) {
        boolean plain = !term.quoted() && !term.barred() && all.indexOf(term) < MOST;
        if (!plain
                || !LETTERED.contains(term.script())
                || !term.text().codePoints().allMatch(Character::isLetter)) {
            return term.text();
        }
        try {
            SuggestWord[] like = checker.suggestSimilar(
                    new Term(FIELD, term.text().toLowerCase(Locale.ROOT)), 1, reader, SuggestMode.SUGGEST_MORE_POPULAR);
            return like.length == 0 ? term.text() : like[0].string;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody may have typed it wrong. */
    static boolean isAWord(Words.Term term) {
        return !term.quoted()
                && !term.barred()
                && LETTERED.contains(term.script())
                && term.text().length() >= SHORTEST
                && term.text().codePoints().allMatch(Character::isLetter);
    }

    static String written(Words.Term term, String text) {
        return (term.barred() ? "-" : "") + (term.quoted() ? '"' + text + '"' : text);
    }
}
