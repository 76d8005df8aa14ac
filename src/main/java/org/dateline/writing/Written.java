package org.dateline.writing;

import org.jspecify.annotations.Nullable;

/**
 * Where a form's text comes from, as its hidden fields say.
 *
 * @param writtenIn the window it is typed in; empty without script
 * @param writtenFrom the window whose unfiled text this one was filled with
 * @param writtenSeen the version of that text; empty if its window is gone for certain, because this page replaced it
 */
public record Written(
        @Nullable String writtenIn,
        @Nullable String writtenFrom,
        @Nullable String writtenSeen) {

    static final Written NOWHERE = new Written("", "", "");

    public Written {
        writtenIn = window(writtenIn);
        writtenFrom = window(writtenFrom);
        writtenSeen = writtenSeen != null && writtenSeen.matches("\\d{1,9}") ? writtenSeen : "";
    }

    private static String window(@Nullable String typed) {
        return typed != null && typed.matches("[A-Za-z0-9-]{8,64}") ? typed : "";
    }

    String window() {
        return String.valueOf(writtenIn);
    }

    String from() {
        return String.valueOf(writtenFrom);
    }

    /** The version seen, -1 for whichever there is. */
    int seen() {
        return writtenSeen == null || writtenSeen.isEmpty() ? -1 : Integer.parseInt(writtenSeen);
    }
}
