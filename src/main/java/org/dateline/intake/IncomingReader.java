package org.dateline.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A format that can be taken in. Each bean of this type is asked, in its order, whether a file is its own. */
public interface IncomingReader {

    /** How much of a file's beginning {@link #recognises} is shown, in bytes. */
    int TELLING = 8_192;

    /** What the format is called, for people. */
    String format();

    /** Whether a file that begins so is of this format. */
    boolean recognises(byte[] beginning);

    /**
     * Begins to read; what it holds at a time does not grow with the file.
     *
     * @param from where an earlier run had come to; what stands before is not given again
     * @throws Unreadable if the file as a whole is not what it seemed
     */
    Pieces open(IncomingFile file, Position from) throws IOException, Unreadable;

    /**
     * How far a file has been read: so many lines or items, and so many of its bytes.
     *
     * @param number of the last line or item read; 0 at the beginning
     * @param bytes after which the next begins, where the format can tell; else how far it is roughly, for the progress
     */
    record Position(long number, long bytes) {

        public static final Position START = new Position(0, 0);
    }

    /** The pieces of a file in their order, for one thread. */
    interface Pieces extends AutoCloseable {

        /** The next one; null at the end. */
        @Nullable
        Piece next() throws IOException, Unreadable;

        @Override
        void close() throws IOException;
    }

    /**
     * A line or an item.
     *
     * @param end where the file stands once it is done
     * @param weight roughly how many bytes it holds in memory until it is read
     */
    record Piece(Position end, int weight, Reading item) {}

    /** Makes an item of a piece, on any thread, once. */
    @FunctionalInterface
    interface Reading {

        /** @throws Unreadable if it is not an item; the next ones are read all the same */
        Incoming read() throws Unreadable;
    }

    /** Something cannot be taken, for a reason in one plain sentence that an editor understands. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean wrong;

        /** It is not what it should be, which makes the run end as failed. */
        public Unreadable(String reason) {
            this(reason, true);
        }

        private Unreadable(String reason, boolean wrong) {
            super(reason, null, false, false);
            this.wrong = wrong;
        }

        /** It is well-formed and nothing that we take, such as a video. */
        public static Unreadable passedOver(String reason) {
            return new Unreadable(reason, false);
        }

        public String reason() {
            return String.valueOf(getMessage());
        }

        boolean isWrong() {
            return wrong;
        }
    }
}
