package org.dateline.history;

import static org.dateline.site.Found.found;

import java.util.List;
import org.dateline.article.Copy;
import org.dateline.article.CopyParts;
import org.dateline.article.Cursor;
import org.dateline.article.Desk;
import org.dateline.article.RevisionLine;
import org.dateline.article.Standing;
import org.dateline.merge.Comparison;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of a story's revisions, one of them, and any two compared. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/history")
class HistoryController {

    private final Desk desk;
    private final HistoryList list;
    private final Milestones milestones;

    HistoryController(Desk desk, HistoryList list, Milestones milestones) {
        this.desk = desk;
        this.list = list;
        this.milestones = milestones;
    }

    @GetMapping
    String index(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean milestones,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Standing standing = found(desk.standing(id));
        Cursor typed = Cursor.of(before, after);
        Cursor cursor = typed == null ? Cursor.START : typed;
        model.addAttribute("standing", standing);
        model.addAttribute(
                "page", milestones ? list.milestones(id, standing, cursor) : list.page(id, standing, cursor));
        model.addAttribute("milestones", milestones);
        return "history/admin/index";
    }

    @GetMapping("/{number:\\d{1,9}}")
    String show(@PathVariable long id, @PathVariable int number, Model model) {
        Copy copy = found(desk.copyOf(id, number));
        Milestone milestone = milestones.findByArticleIdAndNumber(id, number);
        model.addAttribute("standing", found(desk.standing(id)));
        model.addAttribute("line", line(id, number));
        model.addAttribute("fields", CopyParts.inWords(copy));
        model.addAttribute("body", Comparison.between(copy.body(), copy.body()).parts());
        model.addAttribute("milestone", milestone == null ? "" : milestone.name());
        return "history/admin/show";
    }

    @GetMapping("/compare")
    String compare(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        Standing standing = found(desk.standing(id));
        int later = to == null ? standing.newest() : to;
        int earlier = from == null ? Math.max(1, later - 1) : from;
        model.addAttribute("standing", standing);
        model.addAttribute("from", line(id, earlier));
        model.addAttribute("to", line(id, later));
        model.addAttribute("versions", Versions.of(found(desk.copyOf(id, earlier)), found(desk.copyOf(id, later))));
        return "history/admin/compare";
    }

    private RevisionLine line(long id, int number) {
        return desk.revisions(id, List.of(number)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
