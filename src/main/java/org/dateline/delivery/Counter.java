package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.dateline.site.PageSent;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Where readers ask for pages, and get what is ready. Whoever comes with a session or names themselves is not served here,
 * and nothing but reading is.
 */
@Component
class Counter {

    private final Shelf shelf;
    private final Making making;
    private final Packing packing;
    private final Sharing sharing;
    private final List<PageSent> onlookers;
    private final String session;
    private final LongAdder sent = new LongAdder();

    Counter(
            Shelf shelf,
            Making making,
            Packing packing,
            Sharing sharing,
            List<PageSent> onlookers,
            SiteProperties site) {
        this.shelf = shelf;
        this.making = making;
        this.packing = packing;
        this.sharing = sharing;
        this.onlookers = onlookers;
        this.session = site.sessionCookie();
    }

    boolean serves(HttpServletRequest request) {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD") || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        return WebUtils.getCookie(request, session) == null;
    }

    /** What stands ready under just this address. */
    @Nullable
    Finished ready(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        Finished page = ready(query == null ? path : path + "?" + query);
        if (page != null) {
            packing.wish(page, request);
        }
        return page;
    }

    @Nullable
    Finished ready(String key) {
        Finished page = shelf.get(key);
        return page != null && !making.isDue(page) ? page : null;
    }

    /** What one who asks gets of a page, as long as it may be kept by caches just now. */
    Reply reply(HttpServletRequest request, Finished page) {
        return Reply.to(request, sharing.now(page));
    }

    /** How many answers were given since the start. */
    long sent() {
        return sent.sum();
    }

    /** Is told of each answer when it has gone out. */
    void sent(Reply reply, HttpServletRequest request) {
        sent.increment();
        if (reply.isWhole()) {
            for (PageSent onlooker : onlookers) {
                onlooker.sent(request);
            }
        }
    }
}
