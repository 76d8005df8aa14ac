package org.dateline.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News in JSON, an item a line, in UTF-8. Takes whatever no other reader knows, so that each bad line is named. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class JsonLines implements IncomingReader {

    /** In bytes; a text as long as we keep, written in any script, with as much markup again, fits. */
    static final int LONGEST_LINE = 8 << 20;

    private static final int DEEPEST = 64;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_LINE)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String format() {
        return "ninjs, one item a line";
    }

    @Override
    public boolean recognises(byte[] beginning) {
        return true;
    }

    @Override
    public Pieces open(IncomingFile file, Position from) throws IOException {
        return new Lines(new LineSplitter(file.open(from.bytes()), from.number(), from.bytes(), LONGEST_LINE));
    }

    private record Lines(LineSplitter lines) implements Pieces {

        @Override
        public @Nullable Piece next() throws IOException {
            LineSplitter.Line line = lines.next();
            while (line != null && isBlank(line)) {
                line = lines.next();
            }
            if (line == null) {
                return null;
            }
            byte[] bytes = line.bytes();
            Position end = new Position(line.number(), line.end());
            boolean first = line.number() == 1;
            return new Piece(end, bytes == null ? 0 : bytes.length, () -> item(bytes, first));
        }

        private static boolean isBlank(LineSplitter.Line line) {
            byte[] bytes = line.bytes();
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static Incoming item(byte @Nullable [] line, boolean first) throws Unreadable {
        if (line == null) {
            throw new Unreadable("The line is longer than %,d bytes.".formatted(LONGEST_LINE));
        }
        String text = decoded(line);
        JsonNode root = parsed(first && text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!root.isObject()) {
            throw new Unreadable("The line is JSON, but not an object in braces.");
        }
        return NinjsReading.read(new JsonFields(root));
    }

    /** Strictly, and as UTF-8 whatever the first bytes seem to say. */
    private static String decoded(byte[] line) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("The line is not UTF-8.");
        }
    }

    private static JsonNode parsed(String text) throws Unreadable {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at character %,d".formatted(Math.max(1, e.getLocation().getColumnNr()));
            throw new Unreadable("The line is not the JSON we read%s: %s".formatted(where, e.getOriginalMessage()));
        }
    }
}
