package org.dateline.account;

/** What an account may do: an editor posts and edits; a chief also keeps sections, sources, editors and accounts. */
public enum Role {
    EDITOR,
    CHIEF
}
