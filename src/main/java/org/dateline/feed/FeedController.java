package org.dateline.feed;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.dateline.article.Cursor;
import org.dateline.editor.Editors;
import org.dateline.section.Sections;
import org.dateline.shared.Slug;
import org.dateline.source.Sources;
import org.dateline.topic.Topic;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The lists of headlines once more, for machines: each as a feed in every format. */
@Controller
class FeedController {

    private static final String FEED = "/feed.{format:" + FeedFormat.WORDS + "}";

    private final FeedLists lists;
    private final Feeds feeds;
    private final Sections sections;
    private final Sources sources;
    private final Editors editors;
    private final Topics topics;

    FeedController(FeedLists lists, Feeds feeds, Sections sections, Sources sources, Editors editors, Topics topics) {
        this.lists = lists;
        this.feeds = feeds;
        this.sections = sections;
        this.sources = sources;
        this.editors = editors;
        this.topics = topics;
    }

    /** What every feed is asked with. */
    record Asked(FeedFormat format, Cursor cursor, ServletWebRequest request) {}

    @ModelAttribute("asked")
    Asked asked(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new Asked(
                found(FeedFormat.of(format)),
                found(Cursor.of(before, after)),
                new ServletWebRequest(request, response));
    }

    @GetMapping(FEED)
    @Nullable
    ResponseEntity<byte[]> all(@ModelAttribute("asked") Asked asked) {
        return answer(asked, FeedList.latest());
    }

    @GetMapping("/sections/{slug}" + FEED)
    @Nullable
    ResponseEntity<byte[]> section(@PathVariable String slug, @ModelAttribute("asked") Asked asked) {
        return answer(asked, FeedList.of(found(sections.findBySlug(slug))));
    }

    @GetMapping("/sources/{slug}" + FEED)
    @Nullable
    ResponseEntity<byte[]> source(@PathVariable String slug, @ModelAttribute("asked") Asked asked) {
        return answer(asked, FeedList.of(found(sources.findBySlug(slug))));
    }

    @GetMapping("/editors/{slug}" + FEED)
    @Nullable
    ResponseEntity<byte[]> editor(@PathVariable String slug, @ModelAttribute("asked") Asked asked) {
        return answer(asked, FeedList.of(found(editors.findBySlug(slug))));
    }

    @GetMapping("/topics/{slug}" + FEED)
    @Nullable
    ResponseEntity<byte[]> topic(@PathVariable String slug, @ModelAttribute("asked") Asked asked) {
        Topic topic = found(topics.findBySlug(slug));
        return topic.isMerged() ? moved(asked, topic.current()) : answer(asked, FeedList.of(topic));
    }

    /** Another topic stands for it: one step, and none of the pages between. */
    private static ResponseEntity<byte[]> moved(Asked asked, Topic topic) {
        String stem = "/topics/" + new Slug(topic.slug()).encoded() + "/feed";
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(new Feed.Place(stem, "").path(asked.format())))
                .build();
    }

    private @Nullable ResponseEntity<byte[]> answer(Asked asked, FeedList list) {
        Feed.Place place = new Feed.Place(list.stem(), asked.cursor().query());
        return feeds.answer(place, asked.format(), asked.request(), () -> lists.feed(list, place, asked.cursor()));
    }
}
