package org.dateline.article;

import java.util.List;

/** What copy must pass before readers get it; the rules are kept above this room, the desk only asks. */
public interface PublicationGate {

    /**
     * Looks at copy as it would go out, without changing anything and without asking other hosts.
     *
     * @return what is wrong with it, the blocking first; empty if it may go out
     */
    List<GateFinding> check(Copy copy, GateContext context);
}
