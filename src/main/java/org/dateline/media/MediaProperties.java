package org.dateline.media;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the files of pictures are kept: in the data folder, or in a bucket of an S3-compatible service. */
@ConfigurationProperties("dateline.media")
record MediaProperties(@DefaultValue S3 s3) {

    /**
     * @param bucket its name; empty keeps pictures in the data folder
     * @param endpoint the service's address; none means Amazon's own in that region
     * @param accessKey and secretKey; none means that the surroundings know them, as Amazon's machines do
     * @param pathStyle whether the bucket stands in the path of addresses, not in the host
     */
    record S3(
            @DefaultValue("") String bucket,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("false") boolean pathStyle) {

        S3 {
            demand(
                    bucket.matches("|[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
                    "dateline.media.s3.bucket is \"%s\": write the bucket's name, 3 to 63 small letters, digits, dots or hyphens, or remove it to keep pictures in the data folder."
                            .formatted(bucket));
            demand(
                    endpoint == null || isAddress(endpoint),
                    "dateline.media.s3.endpoint is \"%s\": write the service's address, such as https://s3.example.org."
                            .formatted(endpoint));
            demand(
                    region.matches("[a-z0-9-]{2,40}"),
                    "dateline.media.s3.region is \"%s\": write the region's name, such as eu-central-1."
                            .formatted(region));
            demand(
                    accessKey.isEmpty() == secretKey.isEmpty(),
                    "Only one of dateline.media.s3.access-key and dateline.media.s3.secret-key is set: set both or none.");
            demand(
                    !bucket.isEmpty() || endpoint == null && accessKey.isEmpty(),
                    "dateline.media.s3.bucket is empty, but other dateline.media.s3 settings are there: name the bucket or remove them.");
        }

        boolean isChosen() {
            return !bucket.isEmpty();
        }

        private static boolean isAddress(URI endpoint) {
            return endpoint.getHost() != null
                    && ("https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme()));
        }

        private static void demand(boolean met, String sentence) {
            if (!met) {
                throw new IllegalArgumentException(sentence);
            }
        }

        /** Without the keys: this ends up in logs. */
        @Override
        public String toString() {
            return "S3[bucket=%s, endpoint=%s, region=%s]".formatted(bucket, endpoint, region);
        }
    }
}
