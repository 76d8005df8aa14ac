package org.dateline.article;

/** What kind of change a revision is, and what its editor noted about it. */
record Change(ChangeKind kind, String note) {

    static final Change NONE = new Change(ChangeKind.UPDATE, "");
}
