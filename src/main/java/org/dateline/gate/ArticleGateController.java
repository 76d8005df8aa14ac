package org.dateline.gate;

import static org.dateline.site.Found.found;

import java.time.Clock;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.dateline.article.GateContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a saved draft stands to each rule, as if it went out now. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/gate")
class ArticleGateController {

    private final Desk desk;
    private final Gate gate;
    private final Clock clock;

    ArticleGateController(Desk desk, Gate gate, Clock clock) {
        this.desk = desk;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        Article article = found(desk.open(id));
        List<Stand> stands =
                gate.stands(article.draft().copy(), new GateContext(id, article.embargoUntil(), clock.instant()));
        model.addAttribute("article", article);
        model.addAttribute("stands", stands);
        return "gate/admin/show";
    }
}
