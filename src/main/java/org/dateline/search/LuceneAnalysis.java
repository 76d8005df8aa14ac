package org.dateline.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * The analyses of the embedded index, the counterpart of {@link OpenSearchAnalysis}. No word is left out for being common:
 * of "the who" both must be found. Letters lose their accents last, as stems depend on them.
 */
final class LuceneAnalysis implements LuceneAnalysisConfigurer {

    private static final String STANDARD = "standard";
    private static final String LOWER = "lowercase";
    private static final String FOLDING = "asciiFolding";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        custom(context, Tongue.ENGLISH.word(), "englishPossessive", LOWER, "porterStem", FOLDING);
        custom(context, Tongue.CHINESE.word(), "cjkWidth", LOWER, "cjkBigram", FOLDING);
        custom(context, Tongue.RUSSIAN.word(), LOWER, "russianLightStem", FOLDING);
        // A word that begins as an article does would lose its first letters: it is kept whole, too.
        custom(
                context,
                Tongue.ARABIC.word(),
                LOWER,
                "decimalDigit",
                "arabicNormalization",
                "keywordRepeat",
                "arabicStem",
                FOLDING,
                "removeDuplicates");
        custom(context, Tongue.FRENCH.word(), "elision", LOWER, "frenchLightStem", FOLDING);
        custom(context, Tongue.SPANISH.word(), LOWER, "spanishLightStem", FOLDING);
        custom(context, Tongue.OTHER.word(), "cjkWidth", LOWER, "decimalDigit", "cjkBigram", FOLDING);
        custom(context, Spelling.ANALYZER, LOWER);
    }

    private static void custom(LuceneAnalysisConfigurationContext context, String name, String... filters) {
        var analyzer = context.analyzer(name).custom().tokenizer(STANDARD);
        for (String filter : filters) {
            analyzer.tokenFilter(filter);
        }
    }
}
