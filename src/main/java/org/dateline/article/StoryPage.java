package org.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.shared.Kept;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one story as its readers get it at an instant: the one way to draw it, for readers and previews alike. */
@Component
public class StoryPage {

    /** The two stories next to one in Latest. */
    private record Neighbours(
            @Nullable Headline previous, @Nullable Headline next) {}

    private final PublishedArticles articles;
    private final ToldActs told;
    private final Kept kept;
    private final List<StoryAddition> additions;

    StoryPage(PublishedArticles articles, ToldActs told, Kept kept, List<StoryAddition> additions) {
        this.articles = articles;
        this.told = told;
        this.kept = kept;
        this.additions = additions;
    }

    public ModelAndView show(Story story, Instant now) {
        ArticlesAt then = articles.at(now);
        Kept around = then.isNow() ? kept : Kept.NOTHING;
        Neighbours neighbours =
                around.get(List.of("neighbours", story.id(), story.publishedAt()), () -> neighbours(then, story));
        ModelAndView page = new ModelAndView("article/show")
                .addObject("story", story)
                .addObject("now", now)
                .addObject("corrections", corrections(around, story, now))
                .addObject("previous", neighbours.previous)
                .addObject("next", neighbours.next);
        additions.forEach(addition -> addition.addTo(page, story, now));
        return page;
    }

    private static Neighbours neighbours(ArticlesAt then, Story story) {
        return new Neighbours(then.neighbour(story, Cursor.Way.OLDER), then.neighbour(story, Cursor.Way.NEWER));
    }

    private List<Correction> corrections(Kept around, Story story, Instant now) {
        Supplier<List<Correction>> read = () -> {
            MadeOf.noteArticle(story.id());
            return told.of(story.id(), now);
        };
        return story.showing().corrected() ? around.get(List.of("corrections", story.id()), read) : List.of();
    }
}
