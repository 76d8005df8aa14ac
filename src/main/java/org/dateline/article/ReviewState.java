package org.dateline.article;

/** Where the newest revision stands with those who have to agree to it. */
public enum ReviewState {
    NONE,
    IN_REVIEW,
    RETURNED,
    APPROVED
}
