package org.dateline.editor;

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
@RequestMapping("/admin/editors")
class EditorAdminController {

    private final Editors editors;

    EditorAdminController(Editors editors) {
        this.editors = editors;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("editors", editors.byName());
        return "editor/admin/index";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", EditorForm.empty());
        return "editor/admin/edit";
    }

    @PostMapping("/new")
    String create(
            @Valid @ModelAttribute("form") EditorForm form,
            BindingResult errors,
            Principal chief,
            RedirectAttributes next) {
        if (!errors.hasErrors() && editors.findBySlug(form.address().value()) != null) {
            errors.rejectValue("slug", "admin.slug.taken");
        }
        if (errors.hasErrors()) {
            return "editor/admin/edit";
        }
        Editor editor = editors.save(form.create().keptBy(chief.getName()));
        next.addFlashAttribute("done", "editor.created");
        return "redirect:/admin/editors/" + editor.slug();
    }

    @GetMapping("/{slug}")
    String edit(@PathVariable String slug, Model model) {
        Editor editor = find(slug);
        show(editor, model);
        model.addAttribute("form", EditorForm.of(editor));
        return "editor/admin/edit";
    }

    @PostMapping("/{slug}")
    String update(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") EditorForm form,
            BindingResult errors,
            Principal chief,
            Model model,
            RedirectAttributes next) {
        Editor editor = find(slug);
        if (!String.valueOf(editor.version()).equals(form.version())) {
            errors.reject("admin.changed.meanwhile", new Object[] {editor.name(), editor.jobTitle()}, null);
        }
        if (errors.hasErrors()) {
            show(editor, model);
            return "editor/admin/edit";
        }
        form.applyTo(editor);
        editors.save(editor.keptBy(chief.getName()));
        next.addFlashAttribute("done", "editor.saved");
        return "redirect:/admin/editors/" + editor.slug();
    }

    private static void show(Editor editor, Model model) {
        model.addAttribute("editor", editor);
        model.addAttribute("version", editor.version());
    }

    private Editor find(String slug) {
        Editor editor = editors.findBySlug(slug);
        if (editor == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return editor;
    }
}
