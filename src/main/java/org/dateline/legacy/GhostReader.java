package org.dateline.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.intake.IncomingFile;
import org.dateline.intake.IncomingReader;
import org.dateline.shared.Visible;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Reads Ghost's JSON exports, versions 1 to 5. A file is gone through twice: first for people, tags and what links them to
 * posts, then for the posts, one in memory at a time.
 */
@Component
@Order(21)
class GhostReader implements IncomingReader {

    private static final Map<String, Set<String>> POSTS = Map.of("posts", GhostPost.FIELDS);

    /** How both shapes begin: with the list of one database, or with that database itself. */
    private static final Pattern BEGINNING =
            Pattern.compile("^\\uFEFF?\\s*\\{\\s*\"(?:db\"\\s*:\\s*\\[|(?:meta|data)\"\\s*:\\s*\\{)");

    private final LegacyProperties properties;

    GhostReader(LegacyProperties properties) {
        this.properties = properties;
    }

    @Override
    public String format() {
        return "Ghost JSON";
    }

    @Override
    public boolean recognises(byte[] beginning) {
        return BEGINNING.matcher(new String(beginning, StandardCharsets.UTF_8)).find();
    }

    @Override
    public Pieces open(IncomingFile file, Position from) throws IOException, Unreadable {
        if (!file.isRepeatable()) {
            throw new Unreadable("A Ghost export is read twice, so it has to be a file and cannot come by a pipe.");
        }
        Posts posts = new Posts(file, collected(file));
        try {
            posts.passTo(from.number());
            return posts;
        } catch (RuntimeException e) {
            posts.close();
            throw e;
        }
    }

    /** What is broken is told when the posts are read: the first reading says nothing. */
    private static GhostIndex collected(IncomingFile file) throws IOException {
        GhostIndex index = new GhostIndex();
        try (GhostFile rows = new GhostFile(file.open(0), GhostIndex.TABLES)) {
            for (GhostFile.Row row = rows.next(); row != null; row = rows.next()) {
                index.put(row);
            }
        } catch (JacksonException e) {
            // the posts that stand before the broken place are still good
        }
        return index;
    }

    private final class Posts implements Pieces {

        private final Counted bytes;
        private final GhostFile rows;
        private final GhostIndex index;
        private long number;
        private @Nullable String broken;
        private boolean over;

        Posts(IncomingFile file, GhostIndex index) throws IOException {
            this.bytes = new Counted(file.open(0));
            this.rows = new GhostFile(bytes, POSTS);
            this.index = index;
        }

        void passTo(long last) {
            while (number < last && row() != null) {
                // an earlier run has taken it
            }
        }

        @Override
        public @Nullable Piece next() {
            GhostFile.Row row = row();
            if (row == null) {
                return broken == null || over ? null : last(broken);
            }
            int weight = 2_000
                    + 2
                            * row.fields().values().stream()
                                    .mapToInt(String::length)
                                    .sum();
            return new Piece(new Position(number, bytes.count()), weight, new GhostPost(row, index, properties)::read);
        }

        /** Told as the last piece, so that nothing that stands before is lost. */
        private Piece last(String reason) {
            over = true;
            return new Piece(new Position(number + 1, bytes.count()), 0, () -> {
                throw new Unreadable(reason);
            });
        }

        private GhostFile.@Nullable Row row() {
            if (broken != null) {
                return null;
            }
            try {
                GhostFile.Row row = rows.next();
                number += row == null ? 0 : 1;
                return row;
            } catch (JacksonException e) {
                String reason = Visible.line(String.valueOf(e.getOriginalMessage()), 200);
                broken = "The file cannot be read beyond line %d: %s.".formatted(rows.line(), reason);
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
            bytes.close();
        }
    }
}
