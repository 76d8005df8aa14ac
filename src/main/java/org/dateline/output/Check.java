package org.dateline.output;

import java.time.Instant;

/** What an output said after an act when it was looked at last, and whether that was right. */
public record Check(String output, OutputState said, boolean right, int attempts, Instant at) {}
