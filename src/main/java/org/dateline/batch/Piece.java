package org.dateline.batch;

/** A change as it is shown: in which field, between which words, what goes and what comes. */
record Piece(String field, String left, String old, String fresh, String right) {}
