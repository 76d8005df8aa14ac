package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harbour reopens after storm|harbour-reopens-after-storm",
                "Café “Zürich”: it’s open!|cafe-zurich-its-open",
                "新华社：港口重新开放|新华社-港口重新开放",
                "Порт вновь открыт для кораблей|порт-вновь-открыт-для-кораблей",
                "Мой город|мой-город",
                "ميناء المدينة|ميناء-المدينة",
                "--- !!!|untitled",
                "../../etc/passwd|etc-passwd",
            })
    void wordsBecomeAnAddress(String words, String slug) {
        assertThat(Slug.of(words)).hasToString(slug);
        assertThat(Slug.of(slug)).hasToString(slug);
    }

    @Test
    void longHeadlinesAreCutBetweenWords() {
        String slug = Slug.of("word ".repeat(60)).value();

        assertThat(slug).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).endsWith("-word");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> new Slug("Not A Slug")).isInstanceOf(IllegalArgumentException.class);
    }
}
