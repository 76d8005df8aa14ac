package org.dateline.batch;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The batches: their list, and the page of each, where it is looked at, run, watched and taken back. */
@Controller
@RequestMapping("/admin/batches")
class BatchAdminController {

    private static final int SIZE = 25;

    private final BatchDesk desk;
    private final BatchRuns runs;
    private final BatchPage page;
    private final Batches batches;

    BatchAdminController(BatchDesk desk, BatchRuns runs, BatchPage page, Batches batches) {
        this.desk = desk;
        this.runs = runs;
        this.page = page;
        this.batches = batches;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String before, Model model) {
        boolean placed = before != null && before.matches("\\d{1,18}");
        List<Batch> some =
                batches.newest(placed ? Long.parseLong(String.valueOf(before)) : Long.MAX_VALUE, Limit.of(SIZE + 1));
        boolean more = some.size() > SIZE;
        model.addAttribute("batches", more ? some.subList(0, SIZE) : some);
        model.addAttribute("older", more ? some.get(SIZE - 1).id() : null);
        model.addAttribute("newer", placed);
        return "batch/admin/index";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") String after, Model model) {
        Batch batch = find(id);
        model.addAttribute("batch", batch);
        model.addAttribute("page", page.rows(batch, after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0));
        model.addAttribute("sums", page.sums(batch));
        model.addAttribute("cutOff", runs.isCutOff(batch));
        return "batch/admin/show";
    }

    /** How far the work is. */
    record Progress(boolean busy, long behind, long total) {}

    @GetMapping("/{id:\\d{1,18}}/progress")
    @ResponseBody
    Progress progress(@PathVariable long id) {
        Batch batch = find(id);
        BatchPage.Sums sums = page.sums(batch);
        boolean busy = batch.state().isBusy() && !runs.isCutOff(batch);
        return new Progress(busy, sums.behind(batch), sums.total(batch));
    }

    @PostMapping("/{id:\\d{1,18}}/choice")
    String choose(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "0") String then) {
        keep(id, shown, chosen);
        return "redirect:/admin/batches/" + id + (then.matches("[1-9]\\d{0,8}") ? "?after=" + then : "");
    }

    @PostMapping("/{id:\\d{1,18}}/run")
    String run(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") List<String> chosen,
            Principal editor) {
        keep(id, shown, chosen);
        desk.run(id, editor.getName());
        runs.work(id);
        return "redirect:/admin/batches/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/undo")
    String undo(@PathVariable long id, Principal editor) {
        find(id);
        desk.undo(id, editor.getName());
        runs.work(id);
        return "redirect:/admin/batches/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/discard")
    String discard(@PathVariable long id) {
        desk.discard(id);
        return "redirect:/admin/batches";
    }

    /** Of the articles a page showed, those whose box was ticked stay. */
    private void keep(long id, String shown, List<String> chosen) {
        find(id);
        if (shown.matches("\\d{1,9}-\\d{1,9}")) {
            Set<Integer> places = new HashSet<>();
            chosen.stream()
                    .filter(place -> place.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .forEach(places::add);
            String[] ends = shown.split("-");
            desk.choose(id, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), places);
        }
    }

    private Batch find(long id) {
        return found(desk.open(id));
    }
}
