package org.dateline.history;

import java.security.Principal;
import java.util.List;
import org.dateline.article.Desk;
import org.dateline.shared.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names for revisions. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/history/{number:\\d{1,9}}/milestone")
class MilestoneController {

    private final Desk desk;
    private final Naming naming;

    MilestoneController(Desk desk, Naming naming) {
        this.desk = desk;
        this.naming = naming;
    }

    @PostMapping
    String name(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String name,
            Principal editor,
            RedirectAttributes next) {
        if (desk.revisions(id, List.of(number)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String line = Typed.line(name);
        if (line.isEmpty() || line.length() > 80) {
            next.addFlashAttribute("wrong", "history.milestone.wrong");
            next.addFlashAttribute("typed", line);
        } else {
            naming.name(id, number, line, editor.getName());
            next.addFlashAttribute("done", "history.milestone.named");
        }
        return "redirect:/admin/articles/{id}/history/{number}";
    }

    @PostMapping("/remove")
    String remove(@PathVariable long id, @PathVariable int number, RedirectAttributes next) {
        naming.forget(id, number);
        next.addFlashAttribute("done", "history.milestone.removed");
        return "redirect:/admin/articles/{id}/history/{number}";
    }
}
