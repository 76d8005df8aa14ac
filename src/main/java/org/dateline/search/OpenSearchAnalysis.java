package org.dateline.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** The same analyses as {@link LuceneAnalysis} has, in the words of OpenSearch; none needs a plug-in. */
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String LOWER = "lowercase";
    private static final String FOLDING = "asciifolding";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        custom(
                context,
                Tongue.ENGLISH,
                stemmer(context, "possessive_english"),
                LOWER,
                stemmer(context, "english"),
                FOLDING);
        custom(context, Tongue.CHINESE, "cjk_width", LOWER, "cjk_bigram", FOLDING);
        custom(context, Tongue.RUSSIAN, LOWER, stemmer(context, "light_russian"), FOLDING);
        custom(
                context,
                Tongue.ARABIC,
                LOWER,
                "decimal_digit",
                "arabic_normalization",
                "keyword_repeat",
                stemmer(context, "arabic"),
                FOLDING,
                "remove_duplicates");
        context.tokenFilter("dateline_elision")
                .type("elision")
                .param("articles_case", true)
                .param("articles", "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu");
        custom(context, Tongue.FRENCH, "dateline_elision", LOWER, stemmer(context, "light_french"), FOLDING);
        custom(context, Tongue.SPANISH, LOWER, stemmer(context, "light_spanish"), FOLDING);
        custom(context, Tongue.OTHER, "cjk_width", LOWER, "decimal_digit", "cjk_bigram", FOLDING);
        context.analyzer(Spelling.ANALYZER).custom().tokenizer("standard").tokenFilters(LOWER);
    }

    private static void custom(ElasticsearchAnalysisConfigurationContext context, Tongue tongue, String... filters) {
        context.analyzer(tongue.word()).custom().tokenizer("standard").tokenFilters(filters);
    }

    private static String stemmer(ElasticsearchAnalysisConfigurationContext context, String language) {
        String name = "dateline_" + language;
        context.tokenFilter(name).type("stemmer").param("language", language);
        return name;
    }
}
