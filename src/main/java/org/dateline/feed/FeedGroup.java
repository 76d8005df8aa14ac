package org.dateline.feed;

import java.util.List;

/**
 * The feeds of one kind, as the page of all feeds lists them.
 *
 * @param word names it in messages
 */
public record FeedGroup(String word, List<FeedList> lists) {}
