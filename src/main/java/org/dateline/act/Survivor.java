package org.dateline.act;

import java.time.Instant;

/** A story that can stand for a duplicate of it. */
record Survivor(long id, String headline, Instant publishedAt) {}
