package org.dateline.feed;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.YearMonth;
import org.dateline.article.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The months of the archive, for machines. */
@Controller
class ArchiveFeedController {

    private final ArchiveFeeds archive;
    private final Feeds feeds;

    ArchiveFeedController(ArchiveFeeds archive, Feeds feeds) {
        this.archive = archive;
        this.feeds = feeds;
    }

    @GetMapping("/archive/{year:\\d{4}}/{month:0[1-9]|1[0-2]}/feed.{format:" + FeedFormat.WORDS + "}")
    @Nullable
    ResponseEntity<byte[]> month(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String part,
            HttpServletRequest request,
            HttpServletResponse response) {
        YearMonth asked = YearMonth.of(found(year == 0 ? null : year), month);
        Cursor border = part == null ? null : found(Cursor.of(null, part));
        FeedFormat known = found(FeedFormat.of(format));
        found(archive.has(asked, border) ? asked : null);
        Feed.Place place = ArchiveFeeds.place(asked, border);
        ServletWebRequest web = new ServletWebRequest(request, response);
        return archive.isOver(asked)
                ? feeds.archived(place, known, web, () -> archive.feed(asked, border, known))
                : feeds.answer(place, known, web, () -> archive.feed(asked, border, known));
    }

    /** A part was cut just now: whoever comes from what is newer must not pass over what lies between. */
    @ExceptionHandler
    ResponseEntity<Void> cut(ArchiveFeeds.Cut cut) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(cut.newest()))
                .build();
    }
}
