package org.dateline.article;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one story as its readers get it at an instant: the one way to draw it, for readers and previews alike. */
@Component
public class StoryPage {

    private final PublishedArticles articles;
    private final ToldActs told;
    private final List<StoryAddition> additions;

    StoryPage(PublishedArticles articles, ToldActs told, List<StoryAddition> additions) {
        this.articles = articles;
        this.told = told;
        this.additions = additions;
    }

    public ModelAndView show(Story story, Instant now) {
        ArticlesAt then = articles.at(now);
        List<Correction> corrections = story.showing().corrected() ? told.of(story.id(), now) : List.of();
        ModelAndView page = new ModelAndView("article/show")
                .addObject("story", story)
                .addObject("now", now)
                .addObject("corrections", corrections)
                .addObject("previous", then.neighbour(story, Cursor.Way.OLDER))
                .addObject("next", then.neighbour(story, Cursor.Way.NEWER));
        additions.forEach(addition -> addition.addTo(page, story, now));
        return page;
    }
}
