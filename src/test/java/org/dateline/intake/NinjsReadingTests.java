package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.intake.Incoming.Standing;
import org.dateline.intake.IncomingReader.Piece;
import org.dateline.intake.IncomingReader.Pieces;
import org.dateline.intake.IncomingReader.Position;
import org.dateline.intake.IncomingReader.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines, items in the three shapes of ninjs, and what the command is told. */
class NinjsReadingTests {

    private static final String FIRST = """
            {"uri":"urn:x:1","type":"text","headline":"Port <3","description_text":"Sum","body_html":"<p>Text</p>","byline":"Lin",\
            "versioncreated":"2013-07-09T10:39:00Z","pubstatus":"usable","embargoed":"2013-07-10","language":"en",\
            "subject":[{"name":"Ports","code":"1"}],"service":[{"name":"World"}],"keywords":["Sea"],"source":"Wire",\
            "associations":{"mainpic":{"type":"picture","description_text":"A quay","body_text":"Quay at dawn","byline":"Ann",\
            "renditions":{"s":{"href":"https://x.example/s.jpg","width":9},"m":{"href":"https://x.example/m.jpg","width":99}}}}}""";

    private static final String THIRD = """
            {"uri":"urn:x:3","headlines":[{"role":"sub","value":"Sub"},{"role":"main","contentType":"text/html","value":"<b>Port</b> opens"}],\
            "descriptions":[{"role":"dateline","value":"PARIS, May 3 (Wire) --"},{"role":"summary","value":"Sum"}],\
            "bodies":[{"contentType":"text/plain","value":"Text"},{"contentType":"application/xhtml+xml","value":"<p>Text</p>"}],\
            "contentCreated":"2023-05-03","firstCreated":"2023-05-03T10:00:00+0200","versionCreated":"2023-05-03T09:30:00Z",\
            "located":"PARIS","infoSources":[{"name":"Wire","role":"dateline"},{"name":"Coast","role":"source","literal":"coast-press"}],\
            "subjects":[{"name":"World","rel":"section","literal":"welt"},{"name":"War","rel":"classifies","literal":"16000000"}],\
            "pubStatus":"withheld","altIds":[{"role":"original","value":"https://x.example/1"}]}""";

    @TempDir
    Path folder;

    private static Incoming item(String line) throws IOException, Unreadable {
        try (Pieces pieces = new JsonLines()
                .open(
                        IncomingFile.of(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))),
                        Position.START)) {
            return pieces.next().item().read();
        }
    }

    @Test
    void theOldestShapeIsRead() throws Exception {
        Incoming item = item("\uFEFF" + FIRST);

        assertThat(item.text().headline()).isEqualTo("Port <3");
        assertThat(item.names().section().name()).isEqualTo("World");
        assertThat(item.names().topics()).extracting(Incoming.Name::name).containsExactly("Ports", "Sea");
        assertThat(item.times().embargoUntil()).isEqualTo(Instant.parse("2013-07-10T00:00:00Z"));
        assertThat(item.images())
                .containsExactly(
                        new Incoming.Image("https://x.example/m.jpg", "Quay at dawn", "A quay", "", "Ann", "", true));
    }

    @Test
    void theNewestShapeIsRead() throws Exception {
        Incoming item = item(THIRD);

        assertThat(item.standing()).isEqualTo(Standing.DRAFT);
        assertThat(item.text().headline()).isEqualTo("Port opens");
        assertThat(item.text().summary()).isEqualTo("Sum");
        assertThat(item.text().html()).isEqualTo("<p>Text</p>");
        assertThat(item.text().datelineOn()).isEqualTo(LocalDate.of(2023, 5, 3));
        assertThat(item.text().datelineAgency()).isEqualTo("Wire");
        assertThat(item.times().published()).isEqualTo(Instant.parse("2023-05-03T08:00:00Z"));
        assertThat(item.times().updated()).isEqualTo(Instant.parse("2023-05-03T09:30:00Z"));
        assertThat(item.names().section()).isEqualTo(new Incoming.Name("World", "welt"));
        assertThat(item.names().source().slug()).isEqualTo("coast-press");
        assertThat(item.names().topics()).containsExactly(new Incoming.Name("War", ""));
        assertThat(item.origin().url()).isEqualTo("https://x.example/1");
    }

    @Test
    void whatTheFirstVersionsCallOtherwiseIsFound() throws Exception {
        Incoming item = item("""
                {"uri":"urn:x:1","headline":"Port opens","body_xhtml":"<p>Text</p>","description_summary":"Sum",\
                "altids":{"Original":"https://x.example/1","numbers":{"db":7},"desk":7},\
                "infosource":[{"name":"Wire","rel":"dateline"},{"name":"Coast","rel":"source","scheme":"https://x.example/s","code":"c"}],\
                "associations":{"quay":{"uri":"urn:x:2","type":"picture","description_caption":"A quay",\
                "renditions":{"s":{"href":"https://x.example/s.jpg","width":800},"m":{"href":"https://x.example/m.jpg","width":800.5},\
                "l":{"href":"https://x.example/l.jpg","width":1600.0}}}}}""");

        assertThat(item.origin().url()).isEqualTo("https://x.example/1");
        assertThat(item.names().source().name()).isEqualTo("Coast");
        assertThat(item.text().summary()).isEqualTo("Sum");
        assertThat(item.images())
                .containsExactly(new Incoming.Image("https://x.example/l.jpg", "", "A quay", "", "", "", false));
    }

    @Test
    void aPictureLeadsByItsRelationElseByItsNameOrProfile() throws Exception {
        String picture = """
                {"uri":"urn:x:1","headline":"Port opens","bodies":[{"value":"Text"}],"associations":[{"uri":"urn:x:2","type":"picture",\
                %s,"renditions":[{"name":"main","href":"https://x.example/1.jpg"}]}]}""";

        assertThat(item(picture.formatted("\"name\":\"A quay\",\"profile\":\"lead\""))
                        .images()
                        .get(0)
                        .lead())
                .isTrue();
        assertThat(item(picture.formatted("\"name\":\"A quay\",\"rel\":\"lead\",\"profile\":\"reusable\""))
                        .images()
                        .get(0)
                        .lead())
                .isTrue();
        assertThat(item(picture.formatted("\"name\":\"Hero\",\"rel\":\"inline\""))
                        .images()
                        .get(0)
                        .lead())
                .isFalse();
    }

    @Test
    void halfACharacterIsReplaced() throws Exception {
        assertThat(item(FIRST.replace("Port <3", "Port \\ud83d")).text().headline())
                .isEqualTo("Port \uFFFD");
    }

    @Test
    void aLineThatIsTooLongIsPassedWithoutBeingHeld() throws Exception {
        InputStream endless = new InputStream() {
            private long left = 300_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = (int) Math.min(length, left);
                java.util.Arrays.fill(into, from, from + Math.max(0, count), (byte) 'x');
                left -= count;
                return count > 0 ? count : -1;
            }
        };
        InputStream rest = new ByteArrayInputStream(("\n" + FIRST).getBytes(StandardCharsets.UTF_8));
        InputStream both = new java.io.SequenceInputStream(endless, rest);

        try (Pieces pieces = new JsonLines().open(IncomingFile.of(both), Position.START)) {
            Piece tooLong = pieces.next();
            assertThatThrownBy(() -> tooLong.item().read()).hasMessageContaining("longer than");
            Piece next = pieces.next();
            assertThat(next.end().number()).isEqualTo(2);
            assertThat(next.item().read().uri()).isEqualTo("urn:x:1");
            assertThat(pieces.next()).isNull();
        }
    }

    @Test
    void linesKnowWhereTheyEnd() throws Exception {
        String text = "ab\r\n\nc";
        List<LineSplitter.Line> lines = new ArrayList<>();
        try (LineSplitter splitter = new LineSplitter(new ByteArrayInputStream(text.getBytes()), 0, 0, 5)) {
            for (var line = splitter.next(); line != null; line = splitter.next()) {
                lines.add(line);
            }
        }

        assertThat(lines).extracting(LineSplitter.Line::end).containsExactly(4L, 5L, 6L);
        assertThat(lines).extracting(line -> new String(line.bytes())).containsExactly("ab", "", "c");
    }

    @Test
    void whatIsWantedIsUnderstoodOrRefusedInWords() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "");

        Wishes wishes = WishesReading.read(List.of("--dry-run", file.toString(), "--section", "Sport", "--report=r"));

        assertThat(wishes.dryRun()).isTrue();
        assertThat(wishes.section()).isEqualTo("Sport");
        assertThat(wishes.report()).isEqualTo(Path.of("r"));
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("a", "b"),
                List.of(file.toString(), "--fast"),
                List.of("no such file"),
                List.of(file.toString(), "--pictures", "no such folder"))) {
            assertThatThrownBy(() -> WishesReading.read(wrong))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageEndingWith(".");
        }
    }

    @Test
    void progressSaysHowFarHowFastAndHowLong() {
        Progress progress = new Progress(new PrintStream(new ByteArrayOutputStream()), 1_000, 0, true, () -> 0);

        assertThat(progress.line(250, 5_000, 10_000_000_000L))
                .isEqualTo("[#######.......................]  25 %  5,000 items, 500/s, 0:30 left");
        assertThat(Progress.clock(3_725)).isEqualTo("1:02:05");
    }

    @Test
    void whatComesByTheStandardInputIsReadOnce() throws Exception {
        IncomingFile file = IncomingFile.of(new ByteArrayInputStream(FIRST.getBytes(StandardCharsets.UTF_8)));

        assertThat(file.beginning()).startsWith("{\"uri\"".getBytes(StandardCharsets.UTF_8));
        assertThat(file.isRepeatable()).isFalse();
        assertThat(new String(file.open(0).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(FIRST);
    }
}
