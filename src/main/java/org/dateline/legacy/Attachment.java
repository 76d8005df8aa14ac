package org.dateline.legacy;

/** A file of a WordPress library: where it lies, the page it had, and what is said of it. Any text may be empty. */
record Attachment(long id, String url, String page, String alt, String caption, String credit) {}
