package org.dateline.article;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one story as its readers get it at an instant: the one way to draw it, for readers and previews alike. */
@Component
public class StoryPage {

    private final PublishedArticles articles;

    StoryPage(PublishedArticles articles) {
        this.articles = articles;
    }

    public ModelAndView show(Story story, Instant now) {
        return new ModelAndView("article/show")
                .addObject("story", story)
                .addObject("now", now)
                .addObject("previous", articles.previous(story, now))
                .addObject("next", articles.next(story, now));
    }
}
