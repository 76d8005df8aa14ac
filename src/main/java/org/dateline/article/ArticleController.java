package org.dateline.article;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.dateline.site.SiteProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One article for its readers. */
@Controller
class ArticleController {

    private final PublishedArticles articles;
    private final PublicVersions versions;
    private final StoryPage page;
    private final SiteProperties site;
    private final Clock clock;

    ArticleController(
            PublishedArticles articles, PublicVersions versions, StoryPage page, SiteProperties site, Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.page = page;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping({"/news/{id:\\d{1,18}}", "/news/{id:\\d{1,18}}/{slug}"})
    ModelAndView show(
            @PathVariable long id, @PathVariable(required = false) String slug, HttpServletResponse response) {
        Story story = articles.story(id);
        if (story == null) {
            Whereabouts where = found(versions.whereabouts(id));
            if (where.shown() == null) {
                return elsewhere(where);
            }
            // It went out between the two questions; to lead to its own address would be a circle.
            story = found(articles.story(id));
        }
        if (!story.copy().slug().value().equals(slug)) {
            return moved(story.path());
        }
        if (story.showing().version() > 0) {
            response.addHeader(HttpHeaders.LINK, link(story, "timegate", ""));
            response.addHeader(HttpHeaders.LINK, link(story, "timemap", "; type=\"application/link-format\""));
        }
        return page.show(story, clock.instant());
    }

    /** Where its earlier states are to be had (RFC 7089). */
    private String link(Story story, String what, String attributes) {
        return "<%s/history/%s>; rel=\"%s\"%s".formatted(site.absolute(story.path()), what, what, attributes);
    }

    private static ModelAndView elsewhere(Whereabouts where) {
        return where.gone() != null ? where.gone().page() : moved(found(where.movedTo()));
    }

    /** Straight to where the article is now; the path is ours, percent-encoded, and never made of what was asked. */
    private static ModelAndView moved(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }
}
