package org.dateline.act;

import java.security.Principal;
import java.util.Map;
import org.dateline.article.ReviewDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That a story is urgent. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/urgency")
class UrgencyController {

    private final ReviewDesk reviews;
    private final ActPage page;

    UrgencyController(ReviewDesk reviews, ActPage page) {
        this.reviews = reviews;
        this.page = page;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "urgency", fields, by, sent -> {
            reviews.mark(id, true, sent.note("note"), by.getName());
            return page.done(id, "urgent", next);
        });
    }

    @PostMapping("/remove")
    ModelAndView remove(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "urgency", fields, by, sent -> {
            reviews.mark(id, false, sent.note("note"), by.getName());
            return page.done(id, "calm", next);
        });
    }
}
