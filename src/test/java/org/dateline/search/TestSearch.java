package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestComponent;

/** For tests that empty the database behind the index's back. */
@TestComponent
public class TestSearch {

    private final Engine engine;
    private final Path current;

    TestSearch(Engine engine, Shelf shelf) {
        this.engine = engine;
        this.current = ((FileShelf) shelf).root().resolve("current");
    }

    /** There is no index, as on the first day; whoever searches makes one. */
    public void forget() {
        if (engine.isOpen()) {
            engine.drop();
            try {
                Files.deleteIfExists(current);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
