package org.dateline.merge;

import org.jspecify.annotations.Nullable;

/** Words that stand together, have the same marks, and fared alike. */
public record Piece(Change change, String text, @Nullable String href, boolean strong, boolean em) {}
