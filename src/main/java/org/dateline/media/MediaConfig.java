package org.dateline.media;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaProperties.class)
class MediaConfig {

    private static final int IN_MEMORY = 64 * 1024;

    /** Above what is taken, so that a file a little too large gets its sentence and not just a refusal. */
    private static final int ROOM = 4 * 1024 * 1024;

    private final Path folder;

    MediaConfig(@Value("${dateline.data-dir}") Path dataDir) {
        this.folder = dataDir.toAbsolutePath().normalize().resolve("media");
        ImageIO.setUseCache(false); // or it would write temporary files of its own
    }

    Path folder() {
        return folder;
    }

    @Bean
    PictureStore pictureStore(MediaProperties media) {
        return media.s3().isChosen() ? new S3PictureStore(media.s3()) : new FilePictureStore(folder);
    }

    @Bean
    Incoming incoming() {
        return new Incoming(folder.resolve(FilePictureStore.INCOMING));
    }

    /** Parts wait in the data folder: a folder for temporary files may be small, or read-only. */
    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement(incoming().folder().toString(), -1, Limits.BYTES + ROOM, IN_MEMORY);
    }
}
