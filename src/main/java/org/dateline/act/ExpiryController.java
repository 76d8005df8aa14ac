package org.dateline.act;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.dateline.article.Desk;
import org.dateline.article.PlanningDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That a story is shown until a time. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/expiry")
class ExpiryController {

    private final Desk desk;
    private final PlanningDesk planning;
    private final ActPage page;

    ExpiryController(Desk desk, PlanningDesk planning, ActPage page) {
        this.desk = desk;
        this.planning = planning;
        this.page = page;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "expiry", fields, by, sent -> {
            Instant until = sent.time("expiresAt", planning.expiry(id));
            desk.expireAt(id, until, sent.note("note"), by.getName());
            next.addFlashAttribute("doneAt", until);
            return page.done(id, "expiry", next);
        });
    }

    @PostMapping("/remove")
    ModelAndView remove(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "never", fields, by, sent -> {
            desk.expireAt(id, null, sent.note("note"), by.getName());
            return page.done(id, "never", next);
        });
    }
}
