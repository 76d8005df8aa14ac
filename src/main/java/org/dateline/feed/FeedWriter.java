package org.dateline.feed;

import java.util.List;

/** Writes feeds in one format. */
interface FeedWriter {

    FeedFormat format();

    byte[] write(Feed feed, List<Entry> entries);
}
