package org.dateline.intake;

import java.util.List;

/** Keeps what a room knows of items beyond the articles they become, such as old addresses, in the same transaction. */
public interface Alongside {

    /** An item and the article that it is here, whether made now, changed now or known before. */
    record Arrived(long article, Incoming item) {}

    /** Called once for each batch with what was taken or changed; being told the same twice changes nothing. */
    void keep(List<Arrived> arrived);
}
