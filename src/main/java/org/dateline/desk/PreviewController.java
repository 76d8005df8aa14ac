package org.dateline.desk;

import java.time.Clock;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.dateline.article.Story;
import org.dateline.media.Figures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The saved draft in the reader's own template. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/preview")
class PreviewController {

    private final Desk desk;
    private final Figures figures;
    private final Clock clock;

    PreviewController(Desk desk, Figures figures, Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id) {
        Article article = desk.open(id);
        if (article == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Story story = Story.previewed(article, clock.instant());
        return new ModelAndView("article/show")
                .addObject("story", story.with(figures.forStaff(story.copy().pictures()), null))
                .addObject("preview", "/admin/articles/" + id)
                .addObject("now", clock.instant());
    }
}
