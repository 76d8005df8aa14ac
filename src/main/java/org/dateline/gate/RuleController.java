package org.dateline.gate;

import static org.dateline.site.Found.found;

import java.security.Principal;
import org.dateline.shared.Typed;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A rule of the gate, for chiefs: written, changed, put in force and out, deleted. */
@Controller
@RequestMapping("/admin/gate/rules")
class RuleController {

    private static final String LIST = "redirect:/admin/gate";

    private final RuleDesk desk;
    private final GateRules rules;
    private final Sources sources;

    RuleController(RuleDesk desk, GateRules rules, Sources sources) {
        this.desk = desk;
        this.rules = rules;
        this.sources = sources;
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "0") String like, Model model) {
        GateRule pattern = like.matches("[1-9]\\d{0,17}") ? rules.whole(Long.parseLong(like)) : null;
        model.addAttribute("form", pattern != null ? RuleForm.of(pattern) : RuleForm.of(Kind.of(kind)));
        return page(null, model);
    }

    @PostMapping("/new")
    String create(
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            Principal chief,
            RedirectAttributes next) {
        Kind kind = form.known();
        Source source = sources.findBySlug(Typed.text(form.source()));
        form.check(kind, errors);
        if (source == null && !Typed.text(form.source()).isEmpty()) {
            errors.rejectValue("source", "gate.source.unknown");
        }
        GateRule rule = kind == null || errors.hasErrors()
                ? null
                : desk.add(kind, source, form.strictness(), form.terms(kind), chief.getName());
        if (rule == null) {
            if (!errors.hasErrors()) {
                errors.reject("gate.trial.taken");
            }
            return page(null, model);
        }
        next.addFlashAttribute("done", "gate.done.added");
        return "redirect:/admin/gate/rules/" + rule.id();
    }

    @GetMapping("/{id:\\d{1,18}}")
    String edit(@PathVariable long id, Model model) {
        GateRule rule = find(id);
        model.addAttribute("form", RuleForm.of(rule));
        return page(rule, model);
    }

    @PostMapping("/{id:\\d{1,18}}")
    String update(
            @PathVariable long id,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            Principal chief,
            RedirectAttributes next) {
        GateRule rule = find(id);
        form.check(rule.kind(), errors);
        if (errors.hasErrors()) {
            return page(rule, model);
        }
        int version = version(form.version());
        RuleDesk.Done done = desk.change(id, version, form.strictness(), form.terms(rule.kind()), chief.getName());
        if (done != RuleDesk.Done.YES) {
            errors.reject("gate.meanwhile");
            return page(rule, model);
        }
        next.addFlashAttribute("done", "gate.done.changed");
        return "redirect:/admin/gate/rules/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/switch")
    String turn(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String to,
            Principal chief,
            RedirectAttributes next) {
        boolean on = to.equals("on");
        RuleDesk.Done done = on
                ? desk.switchOn(id, version(version), chief.getName())
                : desk.switchOff(id, version(version), chief.getName());
        return after(done, on ? "gate.done.on" : "gate.done.off", next);
    }

    @GetMapping("/{id:\\d{1,18}}/removal")
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("rule", find(id));
        return "gate/admin/removal";
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    String delete(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            Principal chief,
            RedirectAttributes next) {
        return after(desk.delete(id, version(version), chief.getName()), "gate.done.deleted", next);
    }

    private static String after(RuleDesk.Done done, String message, RedirectAttributes next) {
        switch (done) {
            case YES -> next.addFlashAttribute("done", message);
            case TAKEN -> next.addFlashAttribute("refused", "gate.off.taken");
            case MEANWHILE -> next.addFlashAttribute("refused", "gate.meanwhile");
        }
        return LIST;
    }

    private String page(@Nullable GateRule rule, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("sources", sources.byName());
        return "gate/admin/edit";
    }

    private static int version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private GateRule find(long id) {
        return found(rules.whole(id));
    }
}
