package org.dateline.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.intake.Incoming;
import org.dateline.intake.IncomingFile;
import org.dateline.intake.IncomingReader;
import org.junit.jupiter.api.Test;

/** Files that were made to do harm, and files that came to harm. */
class HostileExportTests {

    @Test
    void aFileOfThisMachineIsNotReadIn() throws Exception {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "SECRET");
        String doctype = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">"
                + "<!ENTITY % p SYSTEM \"http://127.0.0.1:1/dtd\">]>";
        String xml = Wxr.HEAD.replace("<rss", doctype + "<rss")
                + "<item><title>A &x; B</title><guid>https://a.example.org/?p=1</guid><wp:post_type>post</wp:post_type></item>"
                + Wxr.FOOT;

        Incoming item = Export.of(xml).only();
        Files.delete(secret);

        assertThat(item.text().headline()).isEqualTo("A &x; B");
    }

    @Test
    void entitiesDoNotGrow() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            doctype.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        String xml = Wxr.HEAD.replace("<rss", doctype + "]><rss")
                + "<item><title>&l19; &nbsp;end</title><guid>https://a.example.org/?p=1</guid></item>" + Wxr.FOOT;

        assertThat(Export.of(xml).only().text().headline()).isEqualTo("&l19; end");
    }

    @Test
    void aDepthWithoutEndEndsTheReading() {
        Export export = Export.of(Wxr.HEAD + Wxr.post(1).item() + "<a>".repeat(100_000));

        assertThat(export.items()).hasSize(1);
        assertThat(export.end())
                .startsWith("The file cannot be read beyond line ")
                .contains("Depth");
    }

    @Test
    void aDepthWithoutEndInATextIsFlattened() {
        Incoming item = Export.of(Wxr.post(1)
                        .saying("<div>".repeat(5_000) + "[caption]".repeat(5_000) + "words")
                        .file())
                .only();

        assertThat(item.text().html()).contains("words");
    }

    @Test
    void aTextBeyondMeasureIsCut() {
        Incoming item = Export.of(Wxr.post(1)
                        .saying("word ".repeat(500_000))
                        .with("title", "t".repeat(150_000))
                        .file())
                .only();

        assertThat(item.text().html()).hasSizeLessThan(WxrFile.LONGEST_BODY + 100);
        assertThat(item.text().headline()).hasSize(WxrXml.LONGEST_TEXT);
        assertThat(item.left()).singleElement().asString().endsWith("was too long and is cut");
    }

    @Test
    void charactersThatAreNoneSpoilNothing() {
        String file = Wxr.file(
                Wxr.post(1).saying("A\u0008B\u000BC &#8; D").raw("<dc:creator>Ann&#x1;a</dc:creator>"), Wxr.post(2));

        Export export = Export.of(file);

        assertThat(export.items()).hasSize(2);
        assertThat(export.items().get(0).text().html()).isEqualTo("<p>ABC  D</p>");
        assertThat(export.items().get(0).text().byline()).isEqualTo("Anna");
        assertThat(export.items().get(0).left()).containsExactly("4 control characters were left out");
        assertThat(export.items().get(1).left()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreToldWithTheirItem() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String file = Wxr.file(Wxr.post(1).with("title", "Caf#"), Wxr.post(2));
        bytes.write(file.substring(0, file.indexOf('#')).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write(file.substring(file.indexOf('#') + 1).getBytes(StandardCharsets.UTF_8));

        Export export = Export.of(bytes.toByteArray(), Export.USUAL);

        assertThat(export.items()).hasSize(2);
        assertThat(export.items().get(0).text().headline()).isEqualTo("Caf\uFFFD");
        assertThat(export.items().get(0).left())
                .containsExactly("some characters are not readable in the file and stand as \uFFFD");
        assertThat(export.items().get(1).left()).isEmpty();
    }

    @Test
    void anotherEncodingThatTheFileNamesIsRead() {
        String file = Wxr.post(1).with("title", "Caf\u00E9").file().replace("UTF-8", "ISO-8859-1");

        Export export = Export.of(file.getBytes(StandardCharsets.ISO_8859_1), Export.USUAL);

        assertThat(export.only().text().headline()).isEqualTo("Caf\u00E9");
    }

    @Test
    void aFileThatWasCutOffGivesWhatStandsBefore() {
        String file = Wxr.file(Wxr.post(1), Wxr.post(2), Wxr.attachment(9, 1, "https://x.example.org/a.jpg"));

        for (int end = Wxr.HEAD.length(); end < file.length() - Wxr.FOOT.length(); end += 97) {
            Export export = Export.of(file.substring(0, end));
            assertThat(export.end())
                    .as("cut at %d", end)
                    .startsWith("The file cannot be read beyond line ")
                    .doesNotContain("Exception", "row");
            assertThat(export.items()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void anExportComesByAFileNotByAPipe() {
        IncomingFile pipe = pipe();

        assertThatThrownBy(() -> Export.wordPress(Export.USUAL).open(pipe, IncomingReader.Position.START))
                .isInstanceOf(IncomingReader.Unreadable.class)
                .hasMessageContaining("cannot come by a pipe");
    }

    private static IncomingFile pipe() {
        try {
            var made = IncomingFile.class.getDeclaredMethod("of", java.io.InputStream.class);
            made.setAccessible(true);
            return (IncomingFile) made.invoke(null, java.io.InputStream.nullInputStream());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aGhostExportOfWrongShapesTellsWhatItCannotRead() {
        Export export = Export.of("""
                {"db":[{"meta":{"version":{"odd":[1]}},"data":{
                  "users":"nobody","tags":[1,"two",null,{"id":{"x":1},"name":["y"]}],"posts_tags":{"post_id":1},
                  "posts":[7,{"id":"1","title":["x"],"html":{"a":1}},{"id":2,"title":"Good","html":"<p>x</p>","status":"published",
                    "published_at":"soon"},[[[]]]]}}]}""");

        assertThat(export.items()).singleElement().satisfies(item -> {
            assertThat(item.uri()).isEqualTo("ghost:post:2");
            assertThat(item.standing()).isEqualTo(Incoming.Standing.DRAFT);
            assertThat(item.left()).containsExactly("it has no date and is a draft here");
        });
        assertThat(export.refused()).hasSize(3);
    }

    @Test
    void aGhostExportWithADepthWithoutEndOrCutOffGivesWhatStandsBefore() {
        String post = "{\"id\":\"1\",\"title\":\"One\",\"html\":\"<p>x</p>\"}";
        Export deep = Export.of("{\"db\":[{\"data\":{\"posts\":[" + post + "," + "[".repeat(100_000));
        Export cut = Export.of("{\"db\":[{\"data\":{\"posts\":[" + post + ",{\"id\":\"2\",\"ti");

        assertThat(deep.items()).hasSize(1);
        assertThat(deep.end()).startsWith("The file cannot be read beyond line 1: ");
        assertThat(cut.items()).hasSize(1);
        assertThat(cut.end()).startsWith("The file cannot be read beyond line 1: ");
    }

    @Test
    void aGhostDocumentWithADepthWithoutEndLosesItsText() {
        String deep = "[".repeat(5_000);
        Incoming item = Export.of("{\"db\":[{\"data\":{\"posts\":[{\"id\":\"1\",\"title\":\"One\",\"lexical\":\"" + deep
                        + "\"}]}}]}")
                .only();

        assertThat(item.left()).containsExactly("its text cannot be read and was left out");
    }
}
