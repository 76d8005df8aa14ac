package org.dateline.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaPropertiesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPPER    |                       | us-east-1 |     |        | dateline.media.s3.bucket is "UPPER"
            pictures | s3.example.org        | us-east-1 |     |        | dateline.media.s3.endpoint is "s3.example.org"
            pictures | ftp://s3.example.org  | us-east-1 |     |        | dateline.media.s3.endpoint is "ftp
            pictures |                       | Region 1  |     |        | dateline.media.s3.region is "Region 1"
            pictures |                       | us-east-1 | key |        | Only one of
                     | https://s3.example.org| us-east-1 |     |        | dateline.media.s3.bucket is empty
            """)
    void aWrongSettingIsRefusedWithASentence(
            String bucket, URI endpoint, String region, String key, String secret, String sentence) {
        assertThatThrownBy(() -> new MediaProperties.S3(
                        bucket == null ? "" : bucket,
                        endpoint,
                        region,
                        key == null ? "" : key,
                        secret == null ? "" : secret,
                        false))
                .hasMessageContaining(sentence);
    }

    @Test
    void keysAreNotPrinted() {
        MediaProperties.S3 settings = new MediaProperties.S3("pictures", null, "us-east-1", "id", "hush", true);

        assertThat(settings.isChosen()).isTrue();
        assertThat(settings.toString()).doesNotContain("hush");
    }
}
