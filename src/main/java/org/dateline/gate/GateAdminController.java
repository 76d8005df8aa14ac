package org.dateline.gate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the gate, for everyone in the newsroom to read. */
@Controller
@RequestMapping("/admin/gate")
class GateAdminController {

    private final GateRules rules;
    private final Trials trials;

    GateAdminController(GateRules rules, Trials trials) {
        this.rules = rules;
        this.trials = trials;
    }

    @GetMapping
    String index(Model model) {
        Map<Kind, List<GateRule>> byKind =
                rules.all().stream().collect(Collectors.groupingBy(GateRule::kind, TreeMap::new, Collectors.toList()));
        model.addAttribute("kinds", byKind);
        model.addAttribute(
                "trials", trials.latest().stream().collect(Collectors.toMap(Trial::ruleId, Function.identity())));
        return "gate/admin/index";
    }
}
