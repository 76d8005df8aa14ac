package org.dateline.linked;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages as Open Graph writes them, always with a territory: the one where most of a language's readers live. */
final class Locales {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("ar", "ar_AR"),
            Map.entry("bg", "bg_BG"),
            Map.entry("cs", "cs_CZ"),
            Map.entry("da", "da_DK"),
            Map.entry("de", "de_DE"),
            Map.entry("el", "el_GR"),
            Map.entry("en", "en_US"),
            Map.entry("es", "es_ES"),
            Map.entry("et", "et_EE"),
            Map.entry("fa", "fa_IR"),
            Map.entry("fi", "fi_FI"),
            Map.entry("fr", "fr_FR"),
            Map.entry("he", "he_IL"),
            Map.entry("hi", "hi_IN"),
            Map.entry("hu", "hu_HU"),
            Map.entry("id", "id_ID"),
            Map.entry("it", "it_IT"),
            Map.entry("ja", "ja_JP"),
            Map.entry("ko", "ko_KR"),
            Map.entry("lt", "lt_LT"),
            Map.entry("lv", "lv_LV"),
            Map.entry("nl", "nl_NL"),
            Map.entry("pl", "pl_PL"),
            Map.entry("pt", "pt_PT"),
            Map.entry("ro", "ro_RO"),
            Map.entry("ru", "ru_RU"),
            Map.entry("sv", "sv_SE"),
            Map.entry("sw", "sw_KE"),
            Map.entry("th", "th_TH"),
            Map.entry("tr", "tr_TR"),
            Map.entry("uk", "uk_UA"),
            Map.entry("ur", "ur_PK"),
            Map.entry("vi", "vi_VN"),
            Map.entry("zh", "zh_CN"));

    private Locales() {}

    /** {@code ll_TT}; null for a language whose territory is neither said nor known. */
    static @Nullable String openGraph(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getCountry().matches("[A-Z]{2}")) {
            return locale.getLanguage() + "_" + locale.getCountry();
        }
        return locale.getScript().equals("Hant") ? "zh_TW" : USUAL.get(locale.getLanguage());
    }
}
