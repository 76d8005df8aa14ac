package org.dateline.shared;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a page is made of, while it is made: whoever reads something for readers notes its tag here, as {@code article-17}
 * or {@code section-3}, and whoever keeps the page asks for them at its end. Without anybody who asks, nothing is noted.
 * Of one thread, as a page is made by one.
 */
public final class MadeOf implements AutoCloseable {

    private static final String ARTICLE = "article-";

    private static final ThreadLocal<MadeOf> CURRENT = new ThreadLocal<>();

    /** On every page that shows a list. */
    public static final String ANY_LIST = "list";

    /** On whatever says what is no longer there. */
    public static final String REMOVALS = "removals";

    private final Set<String> tags = new HashSet<>();
    private final @Nullable MadeOf outer = CURRENT.get();

    private Instant end = Instant.MAX;
    private Instant changed = Instant.EPOCH;

    private MadeOf() {
        CURRENT.set(this);
    }

    /** Begins to listen, until it is closed. */
    public static MadeOf listen() {
        return new MadeOf();
    }

    public static void note(String tag) {
        MadeOf current = CURRENT.get();
        if (current != null) {
            current.tags.add(tag);
        }
    }

    /** A list, by its own tag and as one of all lists. */
    public static void noteList(String tag) {
        note(tag);
        note(ANY_LIST);
    }

    /**
     * Reads a list of which the page need not show every newcomer at once: its articles are noted, the list is not. The
     * page has them when it is made anew for another reason, or for its age.
     */
    public static <T> T loosely(Supplier<T> read) {
        try (MadeOf inner = listen()) {
            T found = read.get();
            if (inner.outer != null) {
                inner.tags.stream().filter(tag -> tag.startsWith(ARTICLE)).forEach(inner.outer.tags::add);
            }
            return found;
        }
    }

    /** An article: its text, its headline in a list, or that it is not there. */
    public static void noteArticle(long id) {
        MadeOf current = CURRENT.get();
        if (current != null) {
            current.tags.add(article(id));
        }
    }

    /** Notes when the page will say something else by itself, if so; asked only if somebody listens. */
    public static void noteEnd(Supplier<@Nullable Instant> asked) {
        MadeOf current = CURRENT.get();
        if (current != null) {
            Instant end = asked.get();
            if (end != null && end.isBefore(current.end)) {
                current.end = end;
            }
        }
    }

    /** Notes what was noted when something was read that now is a part of this page too. */
    public static void noteAll(Set<String> tags, Instant end) {
        MadeOf current = CURRENT.get();
        if (current != null) {
            current.tags.addAll(tags);
            current.end = end.isBefore(current.end) ? end : current.end;
        }
    }

    /** Notes when the story that the page is about changed last, as readers are told. */
    public static void noteChanged(Instant at) {
        MadeOf current = CURRENT.get();
        if (current != null && at.isAfter(current.changed)) {
            current.changed = at;
        }
    }

    public static String article(long id) {
        return ARTICLE + id;
    }

    /** When it is over by itself; far off if never. */
    public Instant end() {
        return end;
    }

    /** When its story changed last; the epoch if it is about none. */
    public Instant changed() {
        return changed;
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
