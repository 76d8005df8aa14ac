package org.dateline.section;

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
@RequestMapping("/admin/sections")
class SectionAdminController {

    private final Sections sections;

    SectionAdminController(Sections sections) {
        this.sections = sections;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("sections", sections.inOrder());
        return "section/admin/index";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", SectionForm.empty());
        return "section/admin/edit";
    }

    @PostMapping("/new")
    String create(
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Principal chief,
            RedirectAttributes next) {
        if (!errors.hasErrors() && sections.findBySlug(form.address().value()) != null) {
            errors.rejectValue("slug", "admin.slug.taken");
        }
        if (errors.hasErrors()) {
            return "section/admin/edit";
        }
        Section section = sections.save(form.create().keptBy(chief.getName()));
        next.addFlashAttribute("done", "section.created");
        return "redirect:/admin/sections/" + section.slug();
    }

    @GetMapping("/{slug}")
    String edit(@PathVariable String slug, Model model) {
        Section section = find(slug);
        show(section, model);
        model.addAttribute("form", SectionForm.of(section));
        return "section/admin/edit";
    }

    @PostMapping("/{slug}")
    String update(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Principal chief,
            Model model,
            RedirectAttributes next) {
        Section section = find(slug);
        if (!String.valueOf(section.version()).equals(form.version())) {
            errors.reject("admin.changed.meanwhile", new Object[] {section.name(), section.description()}, null);
        }
        if (errors.hasErrors()) {
            show(section, model);
            return "section/admin/edit";
        }
        form.applyTo(section);
        sections.save(section.keptBy(chief.getName()));
        next.addFlashAttribute("done", "section.saved");
        return "redirect:/admin/sections/" + section.slug();
    }

    private static void show(Section section, Model model) {
        model.addAttribute("section", section);
        model.addAttribute("version", section.version());
    }

    private Section find(String slug) {
        Section section = sections.findBySlug(slug);
        if (section == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return section;
    }
}
