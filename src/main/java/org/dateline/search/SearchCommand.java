package org.dateline.search;

import java.io.PrintStream;
import java.util.List;
import org.dateline.shared.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code search rebuild}: makes the index anew from the database, while the portal may go on; it asks the new one within a second. */
@Component
class SearchCommand implements Command {

    private final ObjectProvider<Engine> engine;

    /** Asked for when it is needed: without that, no database is opened. */
    SearchCommand(ObjectProvider<Engine> engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String usage() {
        return "search rebuild   makes the search index anew from the database";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of("rebuild"))) {
            out.println("Usage: " + usage());
            return MISUSED;
        }
        try (Engine made = engine.getObject()) {
            Bar bar = new Bar(out);
            if (!made.rebuild(bar::show)) {
                out.println("Somebody else is making the index just now.");
                return BAD;
            }
            bar.end();
            return FINE;
        }
    }
}
