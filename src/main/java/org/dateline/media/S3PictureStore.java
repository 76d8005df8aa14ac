package org.dateline.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps pictures in a bucket of an S3-compatible service, for portals that run on several machines. */
final class S3PictureStore implements PictureStore, AutoCloseable {

    private final S3Client s3;
    private final String bucket;

    S3PictureStore(MediaProperties.S3 settings) {
        this.bucket = settings.bucket();
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // Services other than Amazon's do not all know its newer checksums; TLS guards the way there.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        this.s3 = client.build();
    }

    private static AwsCredentialsProvider credentials(MediaProperties.S3 settings) {
        return settings.accessKey().isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Override
    public void put(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String key = PictureStore.checked(file.getKey());
            RequestBody body = RequestBody.fromBytes(file.getValue());
            ask(key, () -> s3.putObject(request -> request.bucket(bucket).key(key), body));
        }
    }

    @Override
    public InputStream open(String name, long from, long count) throws IOException {
        String key = PictureStore.checked(name);
        if (count == 0) {
            return new ByteArrayInputStream(new byte[0]);
        }
        String range = "bytes=%d-%d".formatted(from, from + count - 1);
        return ask(
                name,
                () -> s3.getObject(request -> request.bucket(bucket).key(key).range(range)));
    }

    @Override
    public long length(String name) throws IOException {
        String key = PictureStore.checked(name);
        try {
            return ask(
                            name,
                            () -> s3.headObject(
                                    request -> request.bucket(bucket).key(key)))
                    .contentLength();
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    @Override
    public void delete(String name) throws IOException {
        String key = PictureStore.checked(name);
        ask(name, () -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public void list(Instant writtenBefore, Consumer<String> found) throws IOException {
        Iterable<S3Object> objects = ask(
                "",
                () -> s3.listObjectsV2Paginator(request -> request.bucket(bucket))
                        .contents());
        ask("", () -> {
            for (S3Object object : objects) {
                if (NAME.matcher(object.key()).matches()
                        && object.lastModified().isBefore(writtenBefore)) {
                    found.accept(object.key());
                }
            }
            return bucket;
        });
    }

    /** Puts the service's own words of failure into those of a file system. */
    private <T> T ask(String name, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(name);
        } catch (SdkException e) {
            throw new IOException("the bucket %s does not serve: %s".formatted(bucket, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
