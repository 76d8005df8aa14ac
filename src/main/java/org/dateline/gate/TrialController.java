package org.dateline.gate;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Trials of rules on the archive: begun and cancelled by chiefs, read by everyone. */
@Controller
@RequestMapping("/admin/gate")
class TrialController {

    private static final int SIZE = 50;

    private final Trials trials;
    private final TrialRuns runs;
    private final GateRules rules;

    TrialController(Trials trials, TrialRuns runs, GateRules rules) {
        this.trials = trials;
        this.runs = runs;
        this.rules = rules;
    }

    @PostMapping("/rules/{id:\\d{1,18}}/trials")
    String start(@PathVariable long id, Principal chief) {
        GateRule rule = found(rules.whole(id));
        long trial = trials.start(rule, chief.getName());
        runs.begin(trial);
        return "redirect:/admin/gate/trials/" + trial;
    }

    @GetMapping("/trials/{id:\\d{1,18}}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String source,
            Model model) {
        Trial trial = find(id);
        Long only = source.matches("\\d{1,18}") ? Long.valueOf(source) : null;
        List<Trial.Hit> hits = trials.hits(id, only, after.matches("\\d{1,18}") ? Long.parseLong(after) : 0, SIZE + 1);
        boolean more = hits.size() > SIZE;
        model.addAttribute("trial", trial);
        model.addAttribute("rule", rules.whole(trial.ruleId()));
        model.addAttribute("tallies", trials.tallies(id));
        model.addAttribute("hits", more ? hits.subList(0, SIZE) : hits);
        model.addAttribute("next", more ? hits.get(SIZE - 1).article() : null);
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("only", only);
        return "gate/admin/trial";
    }

    /** How far a trial is. */
    record Progress(boolean busy, long behind, long total) {}

    @GetMapping("/trials/{id:\\d{1,18}}/progress")
    @ResponseBody
    Progress progress(@PathVariable long id) {
        Trial trial = find(id);
        return new Progress(trial.isRunning(), trial.checked(), trial.total());
    }

    @PostMapping("/trials/{id:\\d{1,18}}/cancellation")
    String cancel(@PathVariable long id, Principal chief) {
        find(id);
        trials.cancel(id, chief.getName());
        return "redirect:/admin/gate/trials/" + id;
    }

    private Trial find(long id) {
        return found(trials.find(id));
    }
}
