package org.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Dateline;
import org.dateline.Halting;
import org.dateline.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the process of a run without warning, and looks whether the next one ends as if nothing had happened. One round with
 * each build; {@code -Ddateline.import.kills=10} for more.
 */
class KilledImportTests {

    private static final int ROUNDS = Integer.getInteger("dateline.import.kills", 1);

    /** A batch that changes an article, in the midst of it and just before it is committed: the one before is kept. */
    private static final List<String> POINTS = List.of("update article_uri", "after update article_uri");

    private static final int ITEMS = 1_200;

    @TempDir
    Path folder;

    @Test
    void whatIsKilledIsResumedAndEndsTheSame() throws Exception {
        Path file = folder.resolve("items.jsonl");
        for (int round = 0; round < ROUNDS; round++) {
            write(file, new Corpus(round));
            String data = "data" + round;

            assertThat(run(file, data, "--test.halt=" + POINTS.get(round % POINTS.size())))
                    .isEqualTo(Halting.CODE);
            int code = run(file, data, round % 3 == 2 ? "--drafts" : "--resume");

            String said = Files.readString(folder.resolve("log"));
            assertThat(code).as(said).isEqualTo(1);
            assertThat(said).contains("Line 1,202: ").containsPattern(", 1 changed, .* 0 skipped, 1 bad");
            assertThat(count(said, "taken") + count(said, "unchanged")).isEqualTo(ITEMS);
            assertThat(count(said, "unchanged")).isEqualTo(round % 3 == 2 ? 1_000 : 0);
        }
    }

    /** An item that comes again, changed, in the second batch, and a last line that is none. */
    private static void write(Path file, Corpus corpus) throws IOException {
        List<String> lines = new ArrayList<>(corpus.lines(ITEMS).toList());
        lines.add(1_100, corpus.line(0).replace("0Z\"", "1Z\"").replace("</p>", "!</p>"));
        lines.add("not an item");
        Files.write(file, lines);
    }

    private static int count(String said, String what) {
        Matcher found = Pattern.compile("([0-9,]+) " + what + "\\b").matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return Integer.parseInt(found.group(1).replace(",", ""));
    }

    private int run(Path file, String data, String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Portal.java());
        command.addAll(List.of(
                Dateline.class.getName(),
                "import",
                file.toString(),
                "--dateline.data-dir=" + folder.resolve(data),
                option));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
