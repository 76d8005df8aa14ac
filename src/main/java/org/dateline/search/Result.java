package org.dateline.search;

import java.util.List;
import org.dateline.article.Headline;

/** A story that was found, as the page shows it: as it is today, with what was looked for marked. */
record Result(Headline story, List<Hit.Part> headline, List<Hit.Part> summary, List<List<Hit.Part>> passages) {

    static Result of(Headline story, Hit hit) {
        return new Result(
                story,
                Hit.mark(story.headline(), hit.headline()),
                Hit.mark(story.summary(), hit.summary()),
                hit.body().stream().map(Hit::parts).toList());
    }
}
