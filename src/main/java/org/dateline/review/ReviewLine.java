package org.dateline.review;

import org.springframework.stereotype.Component;

/** What pages of other rooms say about a story's review in a line; asked by a template, where it is shown. */
@Component("reviewLine")
class ReviewLine {

    private final Exchanges exchanges;

    ReviewLine(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** How many threads on a story are not settled. */
    public long open(long article) {
        return exchanges.open(article);
    }
}
