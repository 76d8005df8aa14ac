package org.dateline.media;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dateline.shared.Sha256;
import org.springframework.stereotype.Component;

/** Where files become pictures, two at once at most, so that a pile of uploads takes no more memory than two. */
@Component
class Darkroom {

    private static final int PLACES = 2;
    private static final int PATIENCE_SECONDS = 15;

    private final Semaphore places = new Semaphore(PLACES, true);

    /** Waits for a place, for a while. */
    <T> T inside(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new PictureRefused("media.refused.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureRefused("media.refused.busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    Negative develop(byte[] file, Focus focus) {
        Format format = Format.of(file);
        Scan scan = format.scan(file);
        Stowaways.lookFor(file);
        int orientation = EmbeddedWords.orientation(scan.packets());
        BufferedImage image = Canvas.upright(Decoding.decode(scan), orientation);
        boolean aside = Canvas.isOnItsSide(orientation);
        int width = aside ? scan.height() : scan.width();
        int height = aside ? scan.width() : scan.height();
        String extension = Canvas.hasHoles(image) ? "png" : "jpg";
        List<Rendition> wanted = Rendition.of(width, height, extension);
        return new Negative(
                format,
                Sha256.hex(file),
                file.length,
                width,
                height,
                scan.frames(),
                extension,
                EmbeddedWords.in(scan.packets()),
                Printing.print(image, wanted, focus));
    }
}
