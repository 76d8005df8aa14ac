package org.dateline.front;

import java.util.List;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FrontController {

    private final PublishedArticles articles;
    private final Sections sections;

    FrontController(PublishedArticles articles, Sections sections) {
        this.articles = articles;
        this.sections = sections;
    }

    @GetMapping("/")
    String show(Model model) {
        List<Section> all = sections.inOrder();
        model.addAttribute(
                "front",
                FrontPage.of(
                        articles.newest(Selection.latest(), FrontPage.NEWEST),
                        all,
                        articles.newestOfEach(all, FrontPage.PER_SECTION)));
        return "front/home";
    }
}
