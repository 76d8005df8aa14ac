package org.dateline.shared;

import java.io.PrintStream;
import java.util.List;

/**
 * A tool of the operator, started as {@code java -jar dateline.jar NAME …} instead of the portal: with its settings and its
 * database, without its pages and its workers.
 */
public interface Command {

    /** Done, and all is well. */
    int FINE = 0;

    /** Done, and something is wrong. */
    int BAD = 1;

    /** Not understood. */
    int MISUSED = 2;

    /** The word it is called by. */
    String name();

    /** How it is called, in a line. */
    String usage();

    /**
     * Does the work.
     *
     * @param arguments what stands behind the name, without settings
     * @return the exit code of the process: {@link #FINE}, {@link #BAD} or {@link #MISUSED}
     */
    int run(List<String> arguments, PrintStream out);
}
