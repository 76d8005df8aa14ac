package org.dateline.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.shared.MadeOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTests {

    private static final String STORY = "/news/17/harbour-reopens";
    private static final Instant NOON = Instant.parse("2026-05-18T12:00:00Z");

    @TempDir
    Path place;

    private CopyFolder folder;
    private Copies copies;

    @BeforeEach
    void open() {
        folder = new CopyFolder(place.resolve("copies"));
        copies = new Copies(folder, 1_000_000);
        copies.areKnown();
    }

    private static DiskCopy copy(String key, long number, String... tags) {
        return copy(key, 200, number, Instant.MAX, tags);
    }

    private static DiskCopy copy(String key, int status, long number, Instant until, String... tags) {
        List<Finished.Header> headers = List.of(new Finished.Header("Link", List.of("<a>", "<b>")));
        byte[] text = ("Öffnung of " + key + " again. ".repeat(100)).getBytes(UTF_8);
        return new DiskCopy(
                Finished.of(key, "text/html;charset=UTF-8", headers, text, Set.of(tags), NOON, until), status, number);
    }

    private void put(DiskCopy copy) {
        assertThat(copies.put(copy, () -> true)).isTrue();
    }

    private boolean has(String key) {
        return copies.get(key, NOON) != null;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aCopyIsThePageToTheLastByte() {
        DiskCopy made = copy(STORY, 410, 4711, NOON.plusSeconds(60), "article-17", "list");
        put(made);

        DiskCopy read = Objects.requireNonNull(folder.read(STORY));
        assertThat(read.status()).isEqualTo(410);
        assertThat(read.number()).isEqualTo(4711);
        assertThat(read.page()).usingRecursiveComparison().isEqualTo(made.page());
    }

    @Test
    void aStoryWithoutACopyComesBeforeListsThatHaveAnOlderOne() {
        put(copy("/", 1, "list"));
        put(copy("/latest", 1, "list"));
        Instant later = NOON.plus(CopyMark.CALM);

        copies.changed(Set.of("list"));
        copies.want(List.of(STORY), List.of(17L));

        assertThat(copies.next(later)).isEqualTo(STORY);
        put(copy(STORY, 2, "article-17"));
        assertThat(copies.next(later)).isIn("/", "/latest");
        copies.changed(17L);
        assertThat(copies.next(later)).isEqualTo(STORY);
    }

    @Test
    void whateverIsNotWholeIsNoCopy() throws IOException {
        put(copy(STORY, 1));
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);

        for (int cut : List.of(0, 1, 31, 32, 33, bytes.length / 2, bytes.length - 1)) {
            Files.write(file, java.util.Arrays.copyOf(bytes, cut));
            assertThat(folder.read(STORY)).as("cut after %d", cut).isNull();
        }
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] torn = bytes.clone();
            torn[at] ^= 0x10;
            Files.write(file, torn);
            assertThat(folder.read(STORY)).as("torn at %d", at).isNull();
        }
        Files.write(file, bytes);
        assertThat(folder.read(STORY)).isNotNull();
    }

    @Test
    void aNodeThatStartsRemovesWhatIsNotWhole() throws IOException {
        put(copy(STORY, 1));
        put(copy("/latest", 1));
        Path file = files().get(0);
        Files.write(file, new byte[100]);
        Files.write(file.resolveSibling(file.getFileName() + ".part"), new byte[100]);

        List<String> found = new ArrayList<>();
        folder.each((copy, bytes) -> found.add(copy.page().key()));

        assertThat(found).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aCopyUnderAnothersNameIsNone() throws IOException {
        put(copy(STORY, 1));
        Path file = files().get(0);
        put(copy("/latest", 1));
        Path other =
                files().stream().filter(one -> !one.equals(file)).findFirst().orElseThrow();
        Files.write(other, Files.readAllBytes(file));

        assertThat(folder.read("/latest")).isNull();
        assertThat(folder.read(STORY)).isNotNull();
    }

    @Test
    void noAddressNamesAnotherPlace() throws IOException {
        for (String key : List.of("/../../../etc/passwd", "/\0", "/" + "a/".repeat(400), "/..%2f..", "C:\\con", "")) {
            put(copy(key, 1));
            assertThat(has(key)).as(key).isTrue();
        }
        assertThat(files()).hasSize(6).allSatisfy(file -> {
            assertThat(file.toRealPath()).startsWith(place.resolve("copies").toRealPath());
            assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.copy");
        });
    }

    @Test
    void onlyOurFilesAreCleared() throws IOException {
        put(copy(STORY, 1));
        folder.asOf(new CopyFolder.AsOf(3, "abc", NOON));
        Files.writeString(place.resolve("copies/notes.txt"), "mine");

        copies.clear();

        assertThat(files()).containsExactly(place.resolve("copies/notes.txt"));
        assertThat(folder.asOf()).isNull();
        assertThat(has(STORY)).isFalse();
    }

    @Test
    void aChangedStoryIsGoneFromTheDiskAtOnceAndItsListsAreMadeAnew() throws IOException {
        put(copy(STORY, 1, MadeOf.article(17)));
        put(copy("/", 1, MadeOf.article(17), MadeOf.article(18), "latest", "list"));
        put(copy("/topics/a", 1, MadeOf.article(18), "topic-1", "list"));
        put(copy("/topics/b", 1, "topic-2", "list"));

        copies.changed(17);
        copies.changed(Set.of("topic-1"));

        assertThat(files()).hasSize(2);
        assertThat(has(STORY)).isFalse();
        assertThat(has("/")).isFalse();
        assertThat(has("/topics/a")).isTrue();
        assertThat(copies.touched()).containsExactly(17L);
        assertThat(made()).containsExactlyInAnyOrder(STORY, "/", "/topics/a");
    }

    /** Makes what is to be made. */
    private List<String> made() {
        List<String> made = new ArrayList<>();
        Instant later = NOON.plus(CopyMark.CALM);
        for (String next = copies.next(later); next != null; next = copies.next(later)) {
            made.add(next);
            put(copy(next, 2));
        }
        return made;
    }

    @Test
    void aPageThatChangedWhileItWasMadeIsNotKept() {
        put(copy(STORY, 1, MadeOf.article(17)));
        copies.changed(17);

        assertThat(copies.put(copy(STORY, 1, MadeOf.article(17)), () -> false)).isFalse();

        assertThat(has(STORY)).isFalse();
        assertThat(copies.next(NOON)).isEqualTo(STORY);
    }

    @Test
    void whatWasBegunWithAnEntryKnownStays() {
        put(copy(STORY, 7, MadeOf.article(17)));
        copies.changed(17, 7);
        assertThat(has(STORY)).isTrue();

        copies.changed(17, 8);
        assertThat(has(STORY)).isFalse();
    }

    @Test
    void aListIsNotMadeAnewAllTheTime() {
        put(copy("/latest", 1, "latest"));
        copies.changed(Set.of("latest"));

        assertThat(copies.next(NOON)).isNull();
        assertThat(copies.isSettled()).isFalse();
        assertThat(copies.next(NOON.plus(CopyMark.CALM))).isEqualTo("/latest");
    }

    @Test
    void whatIsOverByItselfIsNotSent() {
        put(copy(STORY, 200, 1, NOON.plusSeconds(1)));

        assertThat(copies.get(STORY, NOON)).isNotNull();
        assertThat(copies.get(STORY, NOON.plusSeconds(1))).isNull();
    }

    @Test
    void nothingIsSentBeforeItIsKnownWhatBecameOfIt() throws IOException {
        put(copy(STORY, 1));
        folder.asOf(new CopyFolder.AsOf(1, "abc", NOON));
        Copies again = new Copies(folder, 1_000_000);
        assertThat(again.get(STORY, NOON)).isNull();

        folder.each(again::found);
        again.areKnown();
        assertThat(again.get(STORY, NOON)).isNotNull();
        assertThat(Copies.asTheyLie(folder).get(STORY, NOON)).isNotNull();
        assertThat(Copies.asTheyLie(new CopyFolder(place.resolve("none"))).get(STORY, NOON))
                .isNull();
    }

    @Test
    void theFirstComeFirstAndNoMoreThanThereIsRoomFor() {
        Copies small = new Copies(folder, 30_000);
        small.areKnown();
        small.keepOnly(List.of("/", "/latest", "/sections/world"), NOON);

        List<String> made = new ArrayList<>();
        for (String next = small.next(NOON); next != null; next = small.next(NOON)) {
            made.add(next);
            small.put(copy(next, 1), () -> true);
        }
        assertThat(made).containsExactly("/", "/latest");
    }

    @Test
    void copiesThatNobodyWantsAnyMoreGoAndNoticesAfterTheirTime() throws IOException {
        put(copy("/", 1));
        put(copy("/news/1/old", 1));
        put(copy("/news/2/gone", 410, 1, Instant.MAX));

        copies.keepOnly(List.of("/"), NOON.minusSeconds(1));
        assertThat(has("/news/1/old")).isFalse();
        assertThat(has("/news/2/gone")).isTrue();

        copies.keepOnly(List.of("/"), NOON.plusSeconds(1));
        assertThat(has("/news/2/gone")).isFalse();
        assertThat(has("/")).isTrue();
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatFailsIsTriedAgainWithTheNextWalk() {
        copies.keepOnly(List.of("/"), NOON);
        copies.failed("/");
        assertThat(copies.next(NOON)).isNull();
        assertThat(copies.isSettled()).isFalse();

        copies.keepOnly(List.of("/"), NOON);
        assertThat(copies.next(NOON)).isEqualTo("/");
    }

    @Test
    void theNumberUpToWhichTheyAreTrueIsReadAsItWasWritten() throws IOException {
        CopyFolder.AsOf asOf = new CopyFolder.AsOf(4711, "0123abc", NOON);
        folder.asOf(asOf);
        assertThat(folder.asOf()).isEqualTo(asOf);

        folder.asOf(new CopyFolder.AsOf(0, "", NOON));
        assertThat(Objects.requireNonNull(folder.asOf()).number()).isZero();

        Files.writeString(place.resolve("copies/as-of"), "4711 0123abc yesterday\n");
        assertThat(folder.asOf()).isNull();
    }
}
