package org.dateline.feed;

import java.time.Instant;
import java.util.List;
import org.dateline.article.PublishedStories;
import org.dateline.article.Story;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.output.OutputState.What;
import org.dateline.output.Stand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The feeds, which have every published story, and for a month a word in the place of one that was taken away. */
@Component
@Order(12)
class FeedOutput implements Output {

    private final PublishedStories stories;
    private final Removals removals;

    FeedOutput(PublishedStories stories, Removals removals) {
        this.stories = stories;
        this.removals = removals;
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public OutputState says(long article, Instant now) {
        List<Story> shown = stories.inOrder(List.of(article));
        boolean removed = removals.has(article);
        if (shown.isEmpty()) {
            return removed ? OutputState.NOTICE : OutputState.ABSENT;
        }
        return removed ? OutputState.MIXED : OutputState.of(shown.get(0));
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.what() == What.NOTICE ? !stand.isShown() : said.agrees(stand.story());
    }
}
