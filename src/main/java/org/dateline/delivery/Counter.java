package org.dateline.delivery;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.dateline.site.Asked;
import org.dateline.site.PageSent;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Where readers ask for pages, and get what is ready. Whoever comes with a session or names themselves is not served here,
 * and nothing but reading is.
 */
@Component
class Counter {

    private final Shelf shelf;
    private final Making making;
    private final Renewing renewing;
    private final Packing packing;
    private final Sharing sharing;
    private final List<PageSent> onlookers;
    private final String session;
    private final LongAdder sent = new LongAdder();

    Counter(
            Shelf shelf,
            Making making,
            Renewing renewing,
            Packing packing,
            Sharing sharing,
            List<PageSent> onlookers,
            SiteProperties site) {
        this.shelf = shelf;
        this.making = making;
        this.renewing = renewing;
        this.packing = packing;
        this.sharing = sharing;
        this.onlookers = onlookers;
        this.session = site.sessionCookie();
    }

    boolean serves(Asked request) {
        return request.isReading() && request.header(HttpHeaders.AUTHORIZATION) == null && !request.hasCookie(session);
    }

    /** What stands ready under just this address. */
    @Nullable
    Finished ready(Asked request) {
        String path = request.path();
        String query = request.query();
        Finished page = ready(query == null ? path : path + "?" + query);
        if (page != null) {
            packing.wish(page, request);
        }
        return page;
    }

    @Nullable
    Finished ready(String key) {
        Finished page = shelf.get(key);
        return page != null && (!making.isDue(page) || renewing.takes(page)) ? page : null;
    }

    /** What one who asks gets of a page, as long as it may be kept by caches just now. */
    Reply reply(Asked request, Finished page) {
        return Reply.to(request, sharing.now(page));
    }

    /** How many answers were given since the start. */
    long sent() {
        return sent.sum();
    }

    /** Is told of each answer when it has gone out. */
    void sent(Reply reply, Asked request) {
        counted();
        if (reply.isWhole()) {
            tell(request);
        }
    }

    /** The same in two steps, for whoever has no time for the second. */
    void counted() {
        sent.increment();
    }

    void tell(Asked request) {
        for (PageSent onlooker : onlookers) {
            onlooker.sent(request);
        }
    }
}
