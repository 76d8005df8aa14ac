package org.dateline.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd ways to store a picture: it comes out as it was meant, or not at all. */
class DarkroomTests {

    private static final int TOLERANCE = 12;

    @Test
    void fourInksComeOutInTheirColours() throws IOException {
        byte[] marked = Samples.withSegment(inks(), 0xEE, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});

        BufferedImage image = developed(marked);

        assertThat(image.getRGB(5, 50)).satisfies(pixel -> isNear(pixel, 0xFF0000));
        assertThat(image.getRGB(190, 50)).satisfies(pixel -> isNear(pixel, 0x0000FF));
    }

    @Test
    void fourInksThatNobodyNamesAreRefused() throws IOException {
        byte[] unmarked = inks();

        assertThatThrownBy(() -> developed(unmarked)).hasMessage("media.refused.unusual");
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greyStaysAsGreyAsItWas(int type) {
        BufferedImage image = developed(Samples.encoded(solid(0x808080, type), "png"));

        assertThat(image.getRGB(50, 50)).satisfies(pixel -> isNear(pixel, 0x808080));
    }

    @Test
    void aTableOfColoursIsLookedUp() {
        BufferedImage image =
                developed(Samples.encoded(Samples.flag(200, 100, BufferedImage.TYPE_BYTE_INDEXED), "png"));

        assertThat(image.getRGB(5, 50)).satisfies(pixel -> isNear(pixel, 0xFF0000));
    }

    @Test
    void aProfileIsHeeded() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        BufferedImage middle = solid(0x808080, BufferedImage.TYPE_INT_RGB);
        byte[] png = Samples.withChunk(
                Samples.encoded(middle, "png"),
                "iCCP",
                Samples.join(Samples.text("linear\0\0"), Samples.deflated(linear)));
        byte[] jpeg = Samples.withSegment(
                Samples.encoded(middle, "jpeg"), 0xE2, Samples.join(Samples.text("ICC_PROFILE\0\1\1"), linear));

        assertThat(developed(png).getRGB(50, 50)).satisfies(pixel -> isNear(pixel, 0xBCBCBC));
        assertThat(developed(jpeg).getRGB(50, 50)).satisfies(pixel -> isNear(pixel, 0xBCBCBC));
    }

    @Test
    void wordsNestedWithoutEndSayNothing() {
        byte[] deep = Samples.xmp("<dc:a>".repeat(4_000) + "</dc:a>".repeat(4_000));

        Negative negative = new Darkroom().develop(Samples.withSegment(Samples.jpeg(60, 40), 0xE1, deep), Focus.MIDDLE);

        assertThat(negative.embedded()).isEmpty();
    }

    @Test
    void wordsThatNameOtherFilesSayNothing() {
        byte[] entities = Samples.packet("<dc:description>&e;</dc:description>");
        byte[] named = Samples.join(
                Samples.text("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + " ".repeat(2_000)), entities);

        assertThat(EmbeddedWords.in(new Scan.Packets(null, named, null))).isEmpty();
        assertThat(EmbeddedWords.in(new Scan.Packets(null, entities, null))).isEmpty();
    }

    @Test
    void largePicturesAreReadCoarsely() {
        assertThat(step(1_280, 900)).isEqualTo(1);
        assertThat(step(4_000, 3_000)).isEqualTo(2);
        assertThat(step(8_660, 5_773)).isEqualTo(4);
        assertThat(step(3_800, 12_000)).isEqualTo(2);
    }

    private static int step(int width, int height) {
        return Decoding.step(
                new Scan(Format.PNG, width, height, 1, 8, new byte[0], null, new Scan.Packets(null, null, null)));
    }

    private static BufferedImage developed(byte[] file) {
        return Samples.decoded(new Darkroom()
                .develop(file, Focus.MIDDLE).prints().entrySet().stream()
                        .filter(print -> print.getKey().cut() == Rendition.Cut.WHOLE)
                        .findFirst()
                        .orElseThrow()
                        .getValue());
    }

    /** Left red, right blue, in cyan, magenta, yellow and black, upside down as Adobe stores them. */
    private static byte[] inks() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 200, 100, 4, null);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 200; x++) {
                raster.setPixel(x, y, x < 100 ? new int[] {255, 0, 0, 255} : new int[] {0, 0, 255, 255});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    private static BufferedImage solid(int colour, int type) {
        BufferedImage image = new BufferedImage(100, 100, type);
        if (type == BufferedImage.TYPE_INT_RGB) {
            Graphics2D pen = image.createGraphics();
            pen.setColor(new Color(colour));
            pen.fillRect(0, 0, 100, 100);
            pen.dispose();
            return image;
        }
        int deep = type == BufferedImage.TYPE_USHORT_GRAY ? 0x8080 : 0x80;
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                image.getRaster().setSample(x, y, 0, deep);
            }
        }
        return image;
    }

    private static void isNear(int pixel, int colour) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(pixel >> shift & 0xFF)
                    .as(Integer.toHexString(pixel))
                    .isBetween((colour >> shift & 0xFF) - TOLERANCE, (colour >> shift & 0xFF) + TOLERANCE);
        }
    }
}
