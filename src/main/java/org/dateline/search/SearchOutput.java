package org.dateline.search;

import java.time.Instant;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.output.Stand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a search on this node finds of a story, by its number: its headline as the index has it. */
@Component
@Order(8)
class SearchOutput implements Output {

    private final Engine engine;
    private final Indexing indexing;

    SearchOutput(Engine engine, Indexing indexing) {
        this.engine = engine;
        this.indexing = indexing;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public OutputState says(long article, Instant now) {
        indexing.followNow();
        OutputState said = engine.ask(index -> new Finder(index).says(article, now));
        return said == null ? OutputState.WAITING : said;
    }

    /** An index that is being made is made of what is in the database already, this act included. */
    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.what() == OutputState.What.WAITING || Output.super.follows(said, stand);
    }
}
