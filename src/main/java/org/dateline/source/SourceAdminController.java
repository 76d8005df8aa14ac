package org.dateline.source;

import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/sources")
class SourceAdminController {

    private final Sources sources;

    SourceAdminController(Sources sources) {
        this.sources = sources;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("sources", sources.byName());
        return "source/admin/index";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", SourceForm.empty());
        return "source/admin/edit";
    }

    @PostMapping("/new")
    String create(
            @Valid @ModelAttribute("form") SourceForm form,
            BindingResult errors,
            Principal chief,
            RedirectAttributes next) {
        if (!errors.hasErrors() && sources.findBySlug(form.address().value()) != null) {
            errors.rejectValue("slug", "admin.slug.taken");
        }
        if (errors.hasErrors()) {
            return "source/admin/edit";
        }
        Source source = sources.save(form.create().keptBy(chief.getName()));
        next.addFlashAttribute("done", "source.created");
        return "redirect:/admin/sources/" + source.slug();
    }

    @GetMapping("/{slug}")
    String edit(@PathVariable String slug, Model model) {
        Source source = find(slug);
        show(source, model);
        model.addAttribute("form", SourceForm.of(source));
        return "source/admin/edit";
    }

    @PostMapping("/{slug}")
    String update(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") SourceForm form,
            BindingResult errors,
            Principal chief,
            Model model,
            RedirectAttributes next) {
        Source source = find(slug);
        if (!String.valueOf(source.version()).equals(form.version())) {
            errors.reject("admin.changed.meanwhile", new Object[] {source.name(), source.homePage()}, null);
        }
        if (errors.hasErrors()) {
            show(source, model);
            return "source/admin/edit";
        }
        form.applyTo(source);
        sources.save(source.keptBy(chief.getName()));
        next.addFlashAttribute("done", "source.saved");
        return "redirect:/admin/sources/" + source.slug();
    }

    private static void show(Source source, Model model) {
        model.addAttribute("source", source);
        model.addAttribute("version", source.version());
    }

    private Source find(String slug) {
        Source source = sources.findBySlug(slug);
        if (source == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return source;
    }
}
