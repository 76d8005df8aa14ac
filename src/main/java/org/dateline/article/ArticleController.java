package org.dateline.article;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One article for its readers. */
@Controller
class ArticleController {

    private final PublishedArticles articles;
    private final StoryPage page;
    private final Clock clock;

    ArticleController(PublishedArticles articles, StoryPage page, Clock clock) {
        this.articles = articles;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping({"/news/{id:\\d{1,18}}", "/news/{id:\\d{1,18}}/{slug}"})
    ModelAndView show(@PathVariable long id, @PathVariable(required = false) String slug) {
        Story story = articles.story(id);
        if (story == null) {
            return withdrawn(id);
        }
        if (!story.copy().slug().value().equals(slug)) {
            return moved(story);
        }
        return page.show(story, clock.instant());
    }

    private ModelAndView withdrawn(long id) {
        Withdrawal withdrawal = articles.withdrawal(id);
        if (withdrawal == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ModelAndView page = new ModelAndView("article/withdrawn", HttpStatus.GONE);
        return page.addObject("withdrawal", withdrawal);
    }

    /** Straight to where the article is now; the path is ours, percent-encoded, and never made of what was asked. */
    private static ModelAndView moved(Story story) {
        RedirectView view = new RedirectView(story.path(), true, false, false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }
}
