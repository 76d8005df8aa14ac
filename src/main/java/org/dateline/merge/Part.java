package org.dateline.merge;

import java.util.List;

/**
 * A block in two versions, to be shown: it holds either words or other blocks.
 *
 * @param name its element in news copy
 * @param label what its frame says besides: the kind of an aside, the number of a picture; else empty
 * @param place where it stood in the earlier version; -1 if it is new
 */
public record Part(String name, String label, Change change, List<Piece> pieces, List<Part> parts, int place) {

    static final int NEW = -1;

    Part at(int earlier) {
        return new Part(name, label, change, pieces, parts, earlier);
    }
}
