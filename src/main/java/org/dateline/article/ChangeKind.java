package org.dateline.article;

/** How much an update changes what a reader knows: a minor one (a typo) never moves the "Updated" date. */
public enum ChangeKind {
    MINOR,
    UPDATE
}
