package org.dateline.reading;

import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is read most, and how that is known; where there is no list, the page says so. */
@Controller
class MostReadController {

    private static final int LATEST = 5;

    private final MostRead mostRead;
    private final ReadingProperties reading;
    private final PublishedArticles articles;

    MostReadController(MostRead mostRead, ReadingProperties reading, PublishedArticles articles) {
        this.mostRead = mostRead;
        this.reading = reading;
        this.articles = articles;
    }

    @GetMapping("/most-read")
    String show(Model model) {
        MostReadList list = mostRead.list();
        model.addAttribute("mostRead", list);
        model.addAttribute("enabled", reading.enabled());
        if (list == null) {
            model.addAttribute("newest", articles.newest(Selection.latest(), LATEST));
        }
        return "reading/show";
    }
}
