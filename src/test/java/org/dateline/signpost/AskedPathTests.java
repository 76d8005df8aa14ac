package org.dateline.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPathTests {

    @Test
    void theWordsOfAnAddressAreFoundInAnyDress() {
        assertThat(AskedPath.of("/2019/05/Harbour_Reopens%20after-storm.html").words())
                .containsExactly("harbour", "reopens", "after", "storm");
        assertThat(AskedPath.of("/news/1/%E6%B8%AF%E5%8F%A3").words()).containsExactly("港口");
        assertThat(AskedPath.of("/100%/quay").words()).containsExactly("quay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/articles/9", "/favicon.ico", "/media/9/640.jpg", "/2019/05", "/", "/.env", "null"})
    void whatNobodyReadsMeansNothing(String path) {
        assertThat(AskedPath.of(path).words()).doesNotContain("ico", "jpg", "env", "articles");
        assertThat(AskedPath.of("/wp-login.php".repeat(10_000)).words()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void longerBeginningsComeFirst() {
        assertThat(SlugMatches.beginnings(List.of("sport", "harbour", "reopens", "after", "storm")))
                .startsWith("sport-harbour-reopens-after-storm", "sport-harbour-reopens", "sport-harbour", "sport")
                .contains("harbour-reopens-after-storm", "harbour-reopens", "harbour")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(SlugMatches.beginnings(List.of("a"))).isEmpty();
        assertThat(SlugMatches.beginnings(List.of("港口"))).containsExactly("港口");
    }
}
