package org.dateline.front;

import java.util.List;

/** A row of places with a name. */
record DeskBlock(String key, List<DeskPlace> places) {

    public boolean isWide() {
        return key.equals(Place.LEAD) || key.equals(Place.SECOND);
    }
}
