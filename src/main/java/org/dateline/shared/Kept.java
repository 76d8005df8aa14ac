package org.dateline.shared;

import java.util.function.Supplier;

/**
 * Small things that many pages are made of, kept on this node until something in them changes: who reads them asks here
 * first. What is kept may be at most as old as a page that is kept. Only for what readers are shown, never to decide an act by.
 */
public interface Kept {

    /** Keeps nothing: what is asked for is read each time. */
    Kept NOTHING = new Kept() {
        @Override
        public <T> T get(Object question, Supplier<T> read) {
            return read.get();
        }
    };

    /**
     * What was read last for this question, or what is read now.
     *
     * @param question what is asked and with which details, as {@code List.of("section", slug)}: the same question has the
     *     same answer until something changes
     * @param read reads it and notes in {@link MadeOf} what it is made of; what changes with every act that is no story's
     *     need not be noted. It never changes what it gave.
     */
    <T> T get(Object question, Supplier<T> read);
}
