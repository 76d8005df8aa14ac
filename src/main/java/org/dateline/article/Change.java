package org.dateline.article;

/** What kind of change a revision is, and what its editor noted about it. */
public record Change(ChangeKind kind, String note) {

    public static final Change NONE = new Change(ChangeKind.UPDATE, "");
}
