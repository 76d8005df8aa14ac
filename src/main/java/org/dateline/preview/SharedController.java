package org.dateline.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.dateline.article.Story;
import org.dateline.media.LentPictures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the holder of a link gets: the draft, or one page that is the same for every reason why there is none. */
@Controller
class SharedController {

    private static final Logger log = LoggerFactory.getLogger(SharedController.class);

    private static final String BEFORE_SECRET = "/preview/";

    private final SharedLinks links;
    private final Previewing previewing;
    private final LentPictures pictures;
    private final Clock clock;

    SharedController(SharedLinks links, Previewing previewing, LentPictures pictures, Clock clock) {
        this.links = links;
        this.previewing = previewing;
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping({"/preview", "/preview/**"})
    ModelAndView show(HttpServletRequest request) {
        Secret secret = secretIn(request.getRequestURI());
        SharedLink link = links.open(secret);
        Story story = link == null ? null : previewing.shared(link.articleId(), link.revisionNumber());
        if (link == null || story == null || !isCounted(link, request)) {
            // No address, no secret: whoever guesses learns nothing, and neither does whoever reads the log.
            log.info("A shared link was refused: unknown, ended or incomplete");
            return new ModelAndView("preview/ended", HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("preview/shared")
                .addObject("story", previewing.lent(story, BEFORE_SECRET + secret.words() + "/media/"))
                .addObject("link", link)
                .addObject("now", clock.instant());
    }

    /** A picture of the draft, for as long as the draft is shown: no other, and not counted as a use. */
    @GetMapping("/preview/{secret:[A-Za-z0-9_-]{43}}/media/{picture:\\d{1,18}}/{width:\\d{2,4}}")
    void picture(
            @PathVariable String secret,
            @PathVariable long picture,
            @PathVariable int width,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SharedLink link = links.open(new Secret(secret));
        Story story = link == null ? null : previewing.shared(link.articleId(), link.revisionNumber());
        if (story == null
                || !story.copy().pictures().contains(picture)
                || !pictures.send(picture, width, request, response)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
    }

    private boolean isCounted(SharedLink link, HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod())
                || links.use(link.id(), Agent.of(request.getHeader("User-Agent")));
    }

    /** Whatever stands there is looked up, so that a malformed address costs and tells as much as a wrong one. */
    private static Secret secretIn(@Nullable String path) {
        String words = path != null && path.startsWith(BEFORE_SECRET) ? path.substring(BEFORE_SECRET.length()) : "";
        return new Secret(words);
    }
}
