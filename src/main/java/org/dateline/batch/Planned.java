package org.dateline.batch;

/** An article that a batch would change, on top of which revision, and to what effect. */
record Planned(long article, int revision, Effect effect) {}
