package org.dateline.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.shared.Visible;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file that is told what became of what: a line of JSON for each piece that is not simply taken or unchanged. */
final class Report implements AutoCloseable {

    /** So many of what went wrong are told on the screen as well. */
    private static final int SHOWN = 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel file;
    private final List<Outcome> shown = new ArrayList<>();
    private final List<Outcome> told = new ArrayList<>();
    private long kept;

    private Report(FileChannel file) throws IOException {
        this.file = file;
        this.kept = file.size();
    }

    static Report begin(Path path) throws IOException {
        return new Report(FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
    }

    /** The report of a run that stopped, without what it told of pieces that will come again. */
    static Report resume(Path path, long line) throws IOException {
        if (Files.notExists(path)) {
            return begin(path);
        }
        Path draft = path.resolveSibling(path.getFileName() + ".part");
        try (BufferedReader before = Files.newBufferedReader(path);
                var after = Files.newBufferedWriter(draft)) {
            String told = before.readLine();
            while (told != null) {
                if (isOf(told, line)) {
                    after.write(told + "\n");
                }
                told = before.readLine();
            }
        }
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
        file.position(file.size());
        return new Report(file);
    }

    private static boolean isOf(String told, long line) {
        try {
            JsonNode number = JSON.readTree(told).get("line");
            return number != null && number.asLong() <= line;
        } catch (JacksonException e) {
            return false; // cut off in the middle
        }
    }

    /** To be called before what it tells is committed; {@link #undo} takes it back if that fails. */
    void tell(Collection<Outcome> outcomes, Collection<Nouns.Made> made, long line) {
        StringBuilder lines = new StringBuilder();
        made.forEach(
                noun -> lines.append(JSON.writeValueAsString(of(noun, line))).append('\n'));
        outcomes.stream()
                .filter(Outcome::isWorthALine)
                .forEach(one -> lines.append(JSON.writeValueAsString(of(one))).append('\n'));
        outcomes.stream()
                .filter(one -> one.kind() == Outcome.Kind.BAD || one.kind() == Outcome.Kind.SKIPPED)
                .limit(SHOWN)
                .forEach(told::add);
        write(lines.toString());
    }

    /** What it was told since the last commit counts from now on. */
    void keep() {
        try {
            kept = file.position();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        told.stream().limit(SHOWN - (long) shown.size()).forEach(shown::add);
        told.clear();
    }

    void undo() {
        told.clear();
        try {
            file.truncate(kept);
            file.position(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end(Totals totals) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("taken", totals.taken());
        all.put("changed", totals.changed());
        all.put("unchanged", totals.unchanged());
        all.put("skipped", totals.skipped());
        all.put("bad", totals.bad());
        write(JSON.writeValueAsString(Map.of("total", all)) + "\n");
    }

    /** The first that were skipped or bad, in words. */
    List<String> shown() {
        return shown.stream()
                .map(one -> Visible.line("Line %,d: %s".formatted(one.line(), one.why()), 300))
                .toList();
    }

    private static Map<String, Object> of(Nouns.Made noun, long line) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("line", line);
        all.put("made", noun.kind());
        all.put("name", noun.name());
        all.put("slug", noun.slug());
        return all;
    }

    private static Map<String, Object> of(Outcome outcome) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("line", outcome.line());
        all.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
        if (!outcome.uri().isEmpty()) {
            all.put("uri", outcome.uri());
        }
        if (outcome.article() != null) {
            all.put("article", outcome.article());
        }
        if (!outcome.why().isEmpty()) {
            all.put("why", outcome.why());
        }
        if (!outcome.left().isEmpty()) {
            all.put("left", outcome.left());
        }
        return all;
    }

    private void write(String lines) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
