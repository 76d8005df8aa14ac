package org.dateline.batch;

/** How many articles of a batch share an effect and an outcome. */
record Tally(Effect effect, Outcome outcome, long count) {}
