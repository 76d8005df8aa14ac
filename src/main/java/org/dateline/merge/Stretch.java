package org.dateline.merge;

import java.util.List;

/** Blocks in a row; a long row in which nothing changed can be folded away. */
public record Stretch(boolean folded, List<Part> parts) {}
