package org.dateline.output;

import java.time.Instant;
import java.util.Set;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Story;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files of its pictures, which readers may have because the story shows them. */
@Component
@Order(7)
class PictureFiles implements Output {

    private final PublishedArticles articles;

    PictureFiles(PublishedArticles articles) {
        this.articles = articles;
    }

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public OutputState says(long article, Instant now) {
        Set<Long> given = articles.pictures(article);
        if (given.isEmpty()) {
            return OutputState.ABSENT;
        }
        Story story = articles.story(article);
        boolean all = story != null && given.equals(story.copy().pictures());
        return all ? OutputState.of(story) : OutputState.MIXED;
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.agrees(stand.copy().pictures().isEmpty() ? OutputState.ABSENT : stand.story());
    }
}
