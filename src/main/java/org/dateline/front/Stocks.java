package org.dateline.front;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dateline.article.ArticlesAt;
import org.dateline.article.Headline;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.dateline.section.Section;
import org.springframework.stereotype.Component;

/** The stories of an instant: the one place where the front page meets the door that readers come in by. */
@Component
class Stocks {

    private final PublishedArticles articles;

    Stocks(PublishedArticles articles) {
        this.articles = articles;
    }

    /** What readers find now. */
    Stock now() {
        return new Found(articles);
    }

    /** What readers found or will find at another instant. */
    Stock at(Instant instant) {
        return new Found(articles.at(instant));
    }

    private record Found(ArticlesAt articles) implements Stock {

        @Override
        public List<Headline> newest(int count) {
            return articles.newest(Selection.latest(), count);
        }

        @Override
        public List<Headline> newestOfEach(List<Section> sections, int count) {
            return articles.newestOfEach(sections, count);
        }

        @Override
        public List<Headline> headlines(Collection<Long> ids) {
            return articles.headlines(ids);
        }
    }
}
