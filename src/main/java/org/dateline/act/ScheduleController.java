package org.dateline.act;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.dateline.article.PlanningDesk;
import org.dateline.article.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That a story waits for its time: put on the schedule, moved, taken off. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/schedule")
class ScheduleController {

    private final PlanningDesk planning;
    private final ActPage page;

    ScheduleController(PlanningDesk planning, ActPage page) {
        this.planning = planning;
        this.page = page;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "schedule", fields, by, sent -> {
            @Nullable Instant seen = sent.instant("seen");
            Instant due = sent.time("due", seen);
            String override = sent.note("overrideReason");
            if (override.length() > 800) {
                throw new Refused("act.note.long", 800);
            }
            planning.schedule(id, sent.revision(), seen, due, override, by.getName());
            next.addFlashAttribute("doneAt", due);
            return page.done(id, seen == null ? "schedule" : "move", next);
        });
    }

    @PostMapping("/remove")
    ModelAndView remove(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "unschedule", fields, by, sent -> {
            Instant seen = sent.instant("seen");
            if (seen == null) {
                throw new Refused("act.sent.wrong");
            }
            planning.unschedule(id, seen, by.getName());
            return page.done(id, "unschedule", next);
        });
    }
}
