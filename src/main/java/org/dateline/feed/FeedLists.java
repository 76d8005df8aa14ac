package org.dateline.feed;

import org.dateline.article.Cursor;
import org.dateline.article.KeyPage;
import org.dateline.article.PublishedStories;
import org.dateline.article.Story;
import org.springframework.stereotype.Component;

/** Reads the lists that have feeds, a page at a time. */
@Component
class FeedLists {

    /** So many of the newest are in a feed, and on each page behind it. */
    static final int SIZE = 50;

    private final PublishedStories stories;
    private final Removals removals;
    private final ArchiveFeeds archive;

    FeedLists(PublishedStories stories, Removals removals, ArchiveFeeds archive) {
        this.stories = stories;
        this.removals = removals;
        this.archive = archive;
    }

    Feed feed(FeedList list, Feed.Place place, Cursor cursor) {
        KeyPage<Story> page = stories.page(list.selection(), cursor, SIZE);
        Feed feed = Feed.of(list.title(), list.description(), list.page(), place, page.entries())
                .pagedBy(page);
        if (!cursor.equals(Cursor.START)) {
            return feed;
        }
        Feed first = feed.without(removals.from(list, SIZE));
        return list.kind() == FeedList.Kind.LATEST ? archive.leadingTo(first) : first;
    }
}
