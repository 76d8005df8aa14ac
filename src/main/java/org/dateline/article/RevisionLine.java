package org.dateline.article;

import java.time.Instant;

/** A revision as a line of a list: everything but what it says. */
public record RevisionLine(
        int number, String headline, ChangeKind kind, String note, Instant createdAt, String createdBy) {}
