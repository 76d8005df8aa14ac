package org.dateline.search;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.dateline.article.PublishedStories;
import org.dateline.article.Story;
import org.dateline.feed.Feed;
import org.dateline.feed.FeedFormat;
import org.dateline.feed.Feeds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** The newest stories that a search finds, to be told of the next one. */
@Controller
class SearchFeedController {

    private static final String UNREADY = "30";

    private final Understanding understanding;
    private final Searching searching;
    private final PublishedStories stories;
    private final Feeds feeds;
    private final MessageSource messages;

    SearchFeedController(
            Understanding understanding,
            Searching searching,
            PublishedStories stories,
            Feeds feeds,
            MessageSource messages) {
        this.understanding = understanding;
        this.searching = searching;
        this.stories = stories;
        this.feeds = feeds;
        this.messages = messages;
    }

    /** A search for nothing is no list of anything. */
    @GetMapping(Address.PATH + ".{format:" + FeedFormat.WORDS + "}")
    @Nullable
    ResponseEntity<byte[]> feed(
            @PathVariable String format, Asked asked, HttpServletRequest request, HttpServletResponse response) {
        Understood understood = understanding.of(asked).ofNewest();
        found(understood.question().isEmpty() ? null : understood);
        List<Long> ids = searching.newest(understood.question());
        if (ids == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .headers(headers -> headers.setAll(
                            Map.of(HttpHeaders.RETRY_AFTER, UNREADY, HttpHeaders.CACHE_CONTROL, "no-store")))
                    .build();
        }
        Address address = understood.address();
        Feed.Place place = new Feed.Place(Address.PATH, address.query());
        return feeds.answer(
                place,
                found(FeedFormat.of(format)),
                new ServletWebRequest(request, response),
                () -> feed(address, place, stories.inOrder(ids), request));
    }

    private Feed feed(Address address, Feed.Place place, List<Story> found, HttpServletRequest request) {
        String title = messages.getMessage("search.title", null, request.getLocale());
        return Feed.of(title + ": " + address.words(), "", address.path(), place, found);
    }
}
