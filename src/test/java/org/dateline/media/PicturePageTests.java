package org.dateline.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.NewsroomTest;
import org.dateline.TestClock;
import org.dateline.TestNewsroom;
import org.dateline.TestUses;
import org.dateline.shared.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Good pictures: in, described, and out to readers. */
@NewsroomTest
class PicturePageTests {

    @Autowired
    TestNewsroom newsroom;

    @Autowired
    TestUses.Told uses;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pictures pictures;

    @Autowired
    Figures figures;

    @Autowired
    PictureStore store;

    @Autowired
    Sweeping sweeping;

    @Autowired
    MediaConfig config;

    @Autowired
    JdbcTemplate jdbc;

    private MockHttpSession chief;

    @BeforeEach
    void anEmptyLibrary() {
        newsroom.empty();
        chief = newsroom.chief();
    }

    @Test
    void aJpegBecomesRenditionsThatAreNeverWiderThanItIs() throws Exception {
        Picture picture = upload(Samples.jpeg(1_000, 600));

        assertThat(picture.renditions())
                .extracting(Rendition::name)
                .containsExactly(
                        "320.jpg",
                        "480.jpg",
                        "640.jpg",
                        "960.jpg",
                        "1000.jpg",
                        "320c.jpg",
                        "480c.jpg",
                        "640c.jpg",
                        "960c.jpg",
                        "1000c.jpg",
                        "og.jpg");
        for (Rendition rendition : picture.renditions()) {
            BufferedImage image = Samples.decoded(file(picture, rendition.name()));
            assertThat(image.getWidth()).as(rendition.name()).isEqualTo(rendition.width());
            assertThat(image.getHeight()).as(rendition.name()).isEqualTo(rendition.height());
            assertThat(isRed(image.getRGB(3, image.getHeight() / 2))).isTrue();
        }
    }

    @Test
    void aLargePictureGetsTheFiveWidthsAndBothCuts() {
        Picture picture = upload(Samples.jpeg(3_000, 2_000));

        assertThat(picture.renditions())
                .extracting(rendition -> rendition.name() + " " + rendition.height())
                .containsExactly(
                        "320.jpg 213",
                        "480.jpg 320",
                        "640.jpg 427",
                        "960.jpg 640",
                        "1280.jpg 853",
                        "320c.jpg 180",
                        "480c.jpg 270",
                        "640c.jpg 360",
                        "960c.jpg 540",
                        "1280c.jpg 720",
                        "og.jpg 630");
    }

    @Test
    void transparencyStaysAndWhatIsOpaqueBecomesJpeg() throws Exception {
        Picture clear = upload(Samples.pngWithHole(400, 300));
        Picture opaque = upload(Samples.png(400, 300));

        assertThat(Samples.decoded(file(clear, "320.png")).getRGB(3, 3) >>> 24).isZero();
        assertThat(Samples.decoded(file(clear, "og.jpg")).getRGB(3, 3)).isEqualTo(0xFFFFFFFF);
        assertThat(opaque.extension()).isEqualTo("jpg");
    }

    @Test
    void allFourTypesAreTakenAndOfMovingOnesTheFirstFrame() {
        assertThat(upload(Samples.gif(200, 100)).wasAnimated()).isFalse();
        assertThat(upload(Samples.gif(200, 100, 12)).wasAnimated()).isTrue();
        assertThat(upload(Samples.webp()).mediaType()).isEqualTo("image/webp");
        assertThat(upload(Samples.webpLossless()).mediaType()).isEqualTo("image/webp");
        assertThat(upload(Samples.webpWithAlpha()).mediaType()).isEqualTo("image/webp");
        Picture moving = upload(HostileFiles.frames(Samples.webpMoving(), 3));

        assertThat(moving.wasAnimated()).isTrue();
        assertThat(get("/admin/media/" + moving.id())).bodyText().contains("the first frame is kept");
    }

    @Test
    void everyWayToHoldACameraComesOutUpright() throws Exception {
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage seen = Samples.flag(120, 80, BufferedImage.TYPE_INT_RGB);
            byte[] held = Samples.encoded(Turned.back(seen, orientation), "jpeg");

            Picture picture = upload(Samples.withSegment(held, 0xE1, Samples.exif(orientation)));

            BufferedImage shown = Samples.decoded(file(picture, "120.jpg"));
            assertThat(shown.getHeight()).as("orientation " + orientation).isEqualTo(80);
            assertThat(isRed(shown.getRGB(10, 40)))
                    .as("orientation " + orientation)
                    .isTrue();
            assertThat(isRed(shown.getRGB(110, 40)))
                    .as("orientation " + orientation)
                    .isFalse();
        }
    }

    @Test
    void whereItWasTakenAndByWhomIsGoneFromWhatReadersGet() throws Exception {
        byte[] sent = Samples.withSegment(Samples.jpeg(400, 300), 0xE1, Samples.exif(1));
        sent = Samples.withSegment(sent, 0xED, Samples.iptc(80, "Ana Ruiz"));
        sent = Samples.withSegment(sent, 0xE1, Samples.xmp("<photoshop:City>Oslo</photoshop:City>"));
        assertThat(metadata(sent).getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation())
                .isNotNull();

        Picture picture = upload(sent);

        for (Rendition rendition : picture.renditions()) {
            Metadata left = metadata(file(picture, rendition.name()));
            assertThat(left.containsDirectoryOfType(GpsDirectory.class)).isFalse();
            assertThat(left.containsDirectoryOfType(ExifDirectoryBase.class)).isFalse();
            assertThat(left.containsDirectoryOfType(IptcDirectory.class)).isFalse();
            assertThat(left.containsDirectoryOfType(XmpDirectory.class)).isFalse();
        }
        assertThat(jdbc.queryForList("select words from picture_embedded", String.class))
                .containsExactly("Ana Ruiz");
    }

    @Test
    void whatTheFileSaysFillsTheFormAndWhereItsPartsDifferBothAreShown() {
        byte[] sent = Samples.withSegment(
                Samples.jpeg(400, 300), 0xED, Samples.iptc(120, "Old words", 110, "Reuters", 116, "All rights"));
        sent = Samples.withSegment(sent, 0xE1, Samples.xmp("""
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">New words</rdf:li></rdf:Alt></dc:description>
                <photoshop:Credit>Ana Ruiz/Reuters</photoshop:Credit>
                <dc:creator><rdf:Seq><rdf:li>Ana Ruiz</rdf:li></rdf:Seq></dc:creator>
                <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A ferry</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
                <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>
                """));

        Picture picture = upload(sent);

        assertThat(picture.words())
                .isEqualTo(new PictureWords(
                        "A ferry",
                        false,
                        "New words",
                        "Ana Ruiz/Reuters",
                        "Ana Ruiz",
                        "All rights",
                        "trainedAlgorithmicMedia"));
        assertThat(get("/admin/media/" + picture.id()))
                .bodyText()
                .contains("The file says otherwise (IPTC)", "Old words", "value=\"caption.IPTC\"")
                .doesNotContain("value=\"licence.IPTC\"");
        MvcTestResult taken = post(picture, "take", "caption.IPTC", "alt", "Typed meanwhile", "caption", "x");
        assertThat(taken).bodyText().contains(">\nOld words</textarea>", "Typed meanwhile", "value=\"caption.XMP\"");
        assertThat(figures.whole(picture.id()).credit()).isEqualTo("Image: Ana Ruiz/Reuters AI-generated image.");
    }

    @Test
    void theSameFileTwiceIsTheSamePicture() {
        MvcTestResult first = send(Samples.jpeg(90, 60), "application/json");
        MvcTestResult second = send(Samples.jpeg(90, 60), "application/json");

        assertThat(first)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.picture.id")
                .isNotNull();
        assertThat(second).hasStatus(200).bodyJson().extractingPath("$.known").isEqualTo(true);
        assertThat(jdbc.queryForObject("select count(*) from picture", Long.class))
                .isEqualTo(1);
        assertThat(send(Samples.jpeg(90, 60), "text/html")).hasStatus(303);
    }

    @Test
    void withoutScriptARefusalIsAPageWithTheSentence() {
        assertThat(send(Samples.text("words"), "text/html"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a picture we can take.", "name=\"file\"");
    }

    @Test
    void cutsFollowTheFocalPointAndTheOldAddressGoesOnWorking() throws Exception {
        Picture before = upload(Samples.jpeg(800, 400));
        uses.run(before.id(), "Ferry", TestClock.NOON);
        assertThat(isRed(Samples.decoded(file(before, "711c.jpg")).getRGB(5, 200)))
                .isTrue();

        assertThat(post(before, "alt", "A ferry", "creditLine", "Ana Ruiz", "focalX", "95", "focalY", "50"))
                .hasStatus(303);

        Picture after = pictures.findById(before.id());
        assertThat(after.contentKey()).isNotEqualTo(before.contentKey());
        assertThat(Samples.decoded(file(after, "711c.jpg")).getWidth()).isEqualTo(711);
        assertThat(blueShare(Samples.decoded(file(after, "711c.jpg"))))
                .isGreaterThan(blueShare(Samples.decoded(file(before, "711c.jpg"))));
        assertThat(mvc.get().uri(address(before, "320.jpg"))).hasStatusOk();
        assertThat(mvc.get().uri(address(after, "320.jpg"))).hasStatusOk();
    }

    @Test
    void readersGetAPictureOnlyWhileAStoryTheySeeShowsIt() {
        Picture picture = upload(Samples.jpeg(400, 300));
        String address = address(picture, "320.jpg");
        assertThat(mvc.get().uri(address)).hasStatus(404);

        uses.run(picture.id(), "Embargoed", clock.instant().plus(Duration.ofHours(1)));
        assertThat(mvc.get().uri(address)).hasStatus(404);

        uses.run(picture.id(), "Out", clock.instant());
        assertThat(mvc.get().uri(address)).hasStatusOk();
        assertThat(mvc.get().uri(address.replace("320", "321"))).hasStatus(404);
        assertThat(mvc.get().uri("/media/" + "0".repeat(32) + "/320.jpg")).hasStatus(404);
        assertThat(mvc.get().uri("/media/" + picture.id() + "/320.jpg")).hasStatus(404);
        assertThat(mvc.get().uri("/admin/media/" + picture.id() + "/320")).hasStatus(302);
        assertThat(get("/admin/media/" + picture.id() + "/320"))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "private, no-store");
    }

    @Test
    void aPictureIsSentFencedInAndForEver() {
        Picture picture = upload(Samples.jpeg(400, 300));
        uses.run(picture.id(), "Out", TestClock.NOON);
        String address = address(picture, "320.jpg");

        MvcTestResult answer = mvc.get().uri(address).exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .headers()
                .hasValue("Cache-Control", "public, max-age=31536000, immutable")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasValue("Cross-Origin-Resource-Policy", "cross-origin")
                .hasValue(
                        "Content-Disposition",
                        "inline; filename=\"" + picture.contentKey().substring(0, 8) + "-320.jpg\"")
                .doesNotContainHeader("Set-Cookie");
        assertThat(answer.getResponse().getHeaders("Cache-Control")).hasSize(1);
        String tag = answer.getResponse().getHeader("ETag");
        int length = answer.getResponse().getContentAsByteArray().length;
        assertThat(tag).startsWith("\"");
        assertThat(mvc.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
        assertThat(mvc.head().uri(address)).hasStatusOk().headers().hasValue("Content-Length", "" + length);
        assertThat(mvc.get().uri(address).header("Range", "bytes=10-19"))
                .hasStatus(206)
                .headers()
                .hasValue("Content-Range", "bytes 10-19/" + length)
                .hasValue("Content-Length", "10");
        assertThat(mvc.get().uri(address).header("Range", "bytes=-5")).hasStatus(206);
        assertThat(mvc.get().uri(address).header("Range", "bytes=9999999-")).hasStatus(416);
        assertThat(mvc.get().uri(address).header("Range", "bytes=0-1").header("If-Range", "\"other\""))
                .hasStatusOk();
        assertThat(mvc.get().uri(address).header("Range", "lines=1")).hasStatusOk();
    }

    @Test
    void itIsReadyOnceDescribedAndCredited() {
        Picture picture = upload(Samples.jpeg(90, 60));

        assertThat(picture.isReady()).isFalse();
        post(picture, "alt", "A ferry", "creditLine", "");
        assertThat(pictures.findById(picture.id()).isReady()).isFalse();
        post(pictures.findById(picture.id()), "decorative", "on", "creditLine", "Ana Ruiz");
        assertThat(pictures.findById(picture.id()).isReady()).isTrue();
        assertThat(pictures.findById(picture.id()).alt()).isEmpty();
    }

    @Test
    void othersMayReuseItIfItsLicenceIsOpenOrAnEditorSaysSo() {
        Picture picture = upload(Samples.jpeg(90, 60));

        assertThat(isReusable(picture)).isFalse();
        post(picture, "licence", "https://creativecommons.org/licenses/by/4.0/");
        assertThat(isReusable(picture)).isTrue();
        post(pictures.findById(picture.id()), "reuse", "FORBIDDEN", "licence", "CC BY 4.0");
        assertThat(isReusable(picture)).isFalse();
        post(pictures.findById(picture.id()), "reuse", "ALLOWED", "licence", "");
        assertThat(isReusable(picture)).isTrue();
        assertThat(post(pictures.findById(picture.id()), "reuse", "PERHAPS"))
                .bodyText()
                .contains("Choose one from the list.");
    }

    private boolean isReusable(Picture picture) {
        Picture now = pictures.findById(picture.id());
        return now.lending().allows(now.words().licence());
    }

    @Test
    void wrongInputComesBackWithItsSentences() {
        Picture picture = upload(Samples.jpeg(90, 60));

        assertThat(post(
                        picture,
                        "alt",
                        "A ferry",
                        "decorative",
                        "on",
                        "focalX",
                        "120",
                        "digitalSourceType",
                        "magic",
                        "licence",
                        "l".repeat(501)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "not both",
                        "Write a number from 0 to 100.",
                        "Choose one from the list.",
                        "At most 500 characters.",
                        "A ferry");
        post(picture, "alt", "Somebody's");
        assertThat(post(picture, "alt", "Mine"))
                .bodyText()
                .contains("Somebody else changed this meanwhile", "Somebody&#39;s", "Mine");
    }

    @Test
    void aPictureInUseStaysAndOneThatIsNotGoesWithItsFiles() throws Exception {
        Picture used = upload(Samples.jpeg(90, 60));
        Picture free = upload(Samples.jpeg(91, 60));
        uses.draft(used.id(), "A story not out yet");

        assertThat(get("/admin/media/" + used.id() + "/deletion"))
                .bodyText()
                .contains("cannot be deleted", "A story not out yet");
        assertThat(mvc.post()
                        .uri("/admin/media/" + used.id() + "/deletion")
                        .session(chief)
                        .with(csrf()))
                .hasStatus(409);
        assertThat(pictures.existsById(used.id())).isTrue();
        assertThat(mvc.post()
                        .uri("/admin/media/" + free.id() + "/deletion")
                        .session(chief)
                        .with(csrf()))
                .hasStatus(303);
        assertThat(pictures.existsById(free.id())).isFalse();
        assertThat(store.length(PictureStore.original(free.sha256()))).isEqualTo(-1);
        assertThat(store.length(PictureStore.rendition(free.contentKey(), "og.jpg")))
                .isEqualTo(-1);
    }

    @Test
    void theLibraryIsPagedByNumberSearchedAndSaysWhenAPictureRanLast() {
        for (int i = 0; i < 30; i++) {
            upload(Samples.png(20 + i, 20));
        }
        Picture ferry = upload(Samples.jpeg(90, 60));
        post(ferry, "alt", "A Ferry at 100% speed", "creditLine", "Ana Ruiz");
        uses.run(ferry.id(), "Harbour reopens", clock.instant().minus(Duration.ofDays(3)));

        MvcTestResult first = get("/admin/media.json");
        assertThat(first).bodyJson().extractingPath("$.entries.length()").isEqualTo(24);
        assertThat(first)
                .bodyJson()
                .extractingPath("$.entries[0].lastRun.daysAgo")
                .isEqualTo(3);
        assertThat(first).bodyJson().extractingPath("$.entries[0].ready").isEqualTo(true);
        assertThat(get("/admin/media")).bodyText().contains("Ran 3 days ago on “Harbour reopens”", "rel=\"next\"");
        assertThat(get("/admin/media.json?before=" + (ferry.id() - 23)))
                .bodyJson()
                .extractingPath("$.entries.length()")
                .isEqualTo(7);
        assertThat(get("/admin/media?after=" + (ferry.id() - 10))).hasStatusOk();
        assertThat(get("/admin/media.json?q=ferry 100% ruiz"))
                .bodyJson()
                .extractingPath("$.entries.length()")
                .isEqualTo(1);
        assertThat(get("/admin/media.json?q=1_0"))
                .bodyJson()
                .extractingPath("$.entries.length()")
                .isEqualTo(0);
        assertThat(get("/admin/media?q=nothing")).bodyText().contains("No picture matches.");
    }

    @Test
    void figuresCarryAllThatAPageNeeds() {
        Picture picture = upload(Samples.jpeg(1_000, 600));
        post(picture, "alt", "A ferry", "creditLine", "Ana Ruiz", "caption", "The ferry on Monday.");

        Figure whole = figures.whole(picture.id());
        Figure card = figures.cards(List.of(picture.id())).get(picture.id());

        String path = "/media/" + picture.contentKey() + "/";
        assertThat(whole)
                .isEqualTo(new Figure(
                        picture.id(),
                        path + "640.jpg",
                        whole.srcset(),
                        640,
                        384,
                        "A ferry",
                        "The ferry on Monday.",
                        "Photo: Ana Ruiz"));
        assertThat(whole.srcset()).startsWith(path + "320.jpg 320w, ").endsWith(path + "1000.jpg 1000w");
        assertThat(card.src()).isEqualTo(path + "640c.jpg");
        assertThat(card.height()).isEqualTo(360);
        assertThat(figures.openGraph(picture.id()).src()).isEqualTo("https://news.example.org" + path + "og.jpg");
        assertThat(figures.whole(-1)).isNull();
        assertThat(newsroom.statements(() -> figures.whole(List.of(picture.id(), 2L, 3L))))
                .isEqualTo(1);
    }

    @Test
    void theSweepRemovesOldFilesThatNobodyNamesAndNoOthers() throws Exception {
        Picture kept = upload(Samples.jpeg(90, 60));
        String stray = PictureStore.original("f".repeat(64));
        String young = PictureStore.rendition("e".repeat(32), "320.jpg");
        store.put(Map.of(stray, new byte[1], young, new byte[1]));
        String part = "incoming/left-by-a-crash.part";
        Files.write(config.folder().resolve(part), new byte[1]);
        age(stray);
        age(part);
        age(PictureStore.original(kept.sha256()));

        sweeping.sweep();

        assertThat(store.length(stray)).isEqualTo(-1);
        assertThat(config.folder().resolve(part)).doesNotExist();
        assertThat(store.length(young)).isEqualTo(1);
        assertThat(store.length(PictureStore.original(kept.sha256()))).isPositive();
        store.delete(young);
    }

    private void age(String file) throws Exception {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(config.folder().resolve(file), old);
    }

    private Picture upload(byte[] file) {
        MvcTestResult answer = send(file, "text/html");
        assertThat(answer).hasStatus(303);
        String[] location = answer.getResponse().getRedirectedUrl().split("/");
        return pictures.withEmbedded(Long.parseLong(location[location.length - 1]));
    }

    private MvcTestResult send(byte[] file, String accept) {
        return mvc.post()
                .uri("/admin/media")
                .multipart()
                .file(new MockMultipartFile("file", "ferry.jpg", "image/jpeg", file))
                .session(chief)
                .with(csrf())
                .header("Accept", accept)
                .exchange();
    }

    private MvcTestResult get(String uri) {
        String[] parts = uri.split("\\?q=");
        var request = mvc.get().uri(parts[0]).session(chief);
        return (parts.length == 2 ? request.param("q", parts[1]) : request).exchange();
    }

    private MvcTestResult post(Picture picture, String... fields) {
        var request = mvc.post()
                .uri("/admin/media/" + picture.id())
                .param("version", String.valueOf(picture.version()))
                .session(chief)
                .with(csrf());
        boolean aimed = List.of(fields).contains("focalX");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (aimed ? request : request.param("focalX", "50").param("focalY", "50")).exchange();
    }

    private static String address(Picture picture, String name) {
        return "/media/" + picture.contentKey() + "/" + name;
    }

    private byte[] file(Picture picture, String name) throws Exception {
        String file = PictureStore.rendition(picture.contentKey(), name);
        try (var in = store.open(file, 0, store.length(file))) {
            return in.readAllBytes();
        }
    }

    private static Metadata metadata(byte[] file) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 0xFF) > 180 && (pixel & 0xFF) < 80;
    }

    private static double blueShare(BufferedImage image) {
        int blue = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            blue += (image.getRGB(x, 5) & 0xFF) > 180 ? 1 : 0;
        }
        return (double) blue / image.getWidth();
    }
}
