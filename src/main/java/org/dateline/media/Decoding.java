package org.dateline.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks a picture that was found to be in order. Each reader is named here: none is looked for. */
final class Decoding {

    /** Pictures much wider than any rendition are read at every second, third … pixel, so they take less memory. */
    private static final int WIDE_ENOUGH = 1_920;

    private static final long MEMORY = 160_000_000;

    /** It hands most of its work to the reader of the JDK, which it is told of when it is registered. */
    private static final JPEGImageReaderSpi JPEGS = registered(new JPEGImageReaderSpi());

    private Decoding() {}

    private static JPEGImageReaderSpi registered(JPEGImageReaderSpi jpegs) {
        IIORegistry.getDefaultInstance().registerServiceProvider(jpegs);
        return jpegs;
    }

    /** The picture in sRGB, as it lies in the file, perhaps smaller than that. */
    static BufferedImage decode(Scan scan) {
        ImageReader reader = null;
        try {
            reader = reader(scan.format());
            return inSrgb(read(reader, scan), scan.profile());
        } catch (IOException | RuntimeException e) {
            throw PictureRefused.damaged(); // the readers complain in many ways
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return switch (format) {
            case JPEG -> JPEGS.createReaderInstance(null);
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case PNG, GIF -> ImageIO.getImageReadersByFormatName(format.name()).next();
        };
    }

    private static BufferedImage read(ImageReader reader, Scan scan) throws IOException {
        boolean[] cutShort = {false};
        reader.addIIOReadWarningListener((source, warning) -> cutShort[0] |= isAboutTheEnd(warning));
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(scan.plain())), true, true);
        ImageReadParam how = reader.getDefaultReadParam();
        int step = step(scan);
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, how);
        if (cutShort[0]) {
            throw PictureRefused.damaged();
        }
        return image;
    }

    private static boolean isAboutTheEnd(String warning) {
        return warning.toLowerCase(Locale.ROOT).contains("premature end");
    }

    static int step(Scan scan) {
        int step = Math.max(1, scan.width() / WIDE_ENOUGH);
        while ((long) scan.width() * scan.height() / step / step * scan.bytesPerPixel() > MEMORY) {
            step++;
        }
        return step;
    }

    private static BufferedImage inSrgb(BufferedImage image, byte @Nullable [] profile) {
        BufferedImage told = profile == null ? image : asProfiled(image, profile);
        ColorSpace space = told.getColorModel().getColorSpace();
        boolean plain = space.isCS_sRGB();
        int type = told.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage srgb = new BufferedImage(told.getWidth(), told.getHeight(), type);
        if (plain || space.getType() != ColorSpace.TYPE_RGB) {
            Canvas.draw(told, srgb);
        } else {
            new ColorConvertOp(null).filter(told, srgb);
        }
        return srgb;
    }

    /** The same pixels, read as the profile in the file wants them read; a profile of other colours is left aside. */
    private static BufferedImage asProfiled(BufferedImage image, byte[] bytes) {
        boolean rgb = image.getColorModel() instanceof ComponentColorModel
                && image.getColorModel().getNumColorComponents() == 3;
        if (!rgb) {
            return image;
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return image;
            }
            ComponentColorModel model = new ComponentColorModel(
                    new ICC_ColorSpace(profile),
                    image.getColorModel().hasAlpha(),
                    false,
                    image.getTransparency(),
                    image.getRaster().getTransferType());
            WritableRaster pixels = image.getRaster();
            return new BufferedImage(model, pixels, false, null);
        } catch (IllegalArgumentException e) {
            return image; // no profile that anything could read
        }
    }
}
