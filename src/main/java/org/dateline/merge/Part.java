package org.dateline.merge;

import java.util.List;

/**
 * A block in two versions, to be shown: it holds either words or other blocks.
 *
 * @param name its element in news copy
 * @param label what its frame says besides: the kind of an aside, the number of a picture; else empty
 */
public record Part(String name, String label, Change change, List<Piece> pieces, List<Part> parts) {}
