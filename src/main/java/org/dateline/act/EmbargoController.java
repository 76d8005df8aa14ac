package org.dateline.act;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That nobody outside may see a story before a time. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/embargo")
class EmbargoController {

    private final Desk desk;
    private final ActPage page;

    EmbargoController(Desk desk, ActPage page) {
        this.desk = desk;
        this.page = page;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "embargo", fields, by, sent -> {
            Article article = page.find(id);
            Instant until = sent.time("embargoUntil", page.embargo(article));
            String note = sent.note("note");
            if (article.publication() != null && !sent.isConfirmed()) {
                return page.ask(id, "embargo", sent);
            }
            desk.embargo(id, until, note, by.getName());
            next.addFlashAttribute("doneAt", until);
            return page.done(id, "embargo", next);
        });
    }

    @PostMapping("/lift")
    ModelAndView lift(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "lift", fields, by, sent -> {
            desk.embargo(id, null, sent.note("note"), by.getName());
            return page.done(id, "lift", next);
        });
    }
}
