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

/** That a story which left its readers comes back: asked for by one, agreed to by others. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/reinstatement")
class ReinstatementController {

    private final ReviewDesk reviews;
    private final ActPage page;

    ReinstatementController(ReviewDesk reviews, ActPage page) {
        this.reviews = reviews;
        this.page = page;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "reinstatement", fields, by, sent -> {
            reviews.askBack(id, sent.note("note", "act.reinstate.why"), by.getName());
            return page.done(id, "asked", next);
        });
    }

    /** Pressed twice, it was pressed once: a story that is back already has been agreed to. */
    @PostMapping("/agreement")
    ModelAndView agree(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "agreement", fields, by, sent -> {
            String note = sent.note("note", "act.reinstate.note");
            boolean back = !page.find(id).state().isGone();
            if (!back && !sent.isConfirmed()) {
                return page.ask(id, "reinstatement/agreement", sent);
            }
            return page.done(id, back || reviews.reinstate(id, note, by.getName()) ? "back" : "agreed", next);
        });
    }
}
