package org.dateline.review;

/** What a thread is about: a story as it stood at one revision, and who began it. */
record Subject(long article, int revision, String writtenBy) {}
