package org.dateline.about;

import static org.dateline.site.Found.found;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages about the newsroom, for the chiefs who write them. */
@Controller
@RequestMapping("/admin/policies")
class AboutAdminController {

    private final PolicyDesk desk;

    AboutAdminController(PolicyDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView("about/admin/index").addObject("states", desk.states());
    }

    @GetMapping("/{slug}")
    ModelAndView edit(@PathVariable String slug) {
        PolicyKind kind = found(PolicyKind.at(slug));
        PolicyText newest = desk.newest(kind);
        return page(kind, PolicyTextForm.of(newest), newest);
    }

    @PostMapping("/{slug}")
    ModelAndView write(
            @PathVariable String slug,
            @ModelAttribute("form") PolicyTextForm form,
            BindingResult errors,
            Principal chief,
            RedirectAttributes next) {
        PolicyKind kind = found(PolicyKind.at(slug));
        form.check(errors);
        if (errors.hasErrors()) {
            return page(kind, form, desk.newest(kind));
        }
        if (desk.write(kind, form.over(), form.text(), form.token(), chief.getName())) {
            next.addFlashAttribute("done", form.text().isEmpty() ? "about.done.removed" : "about.done");
            return new ModelAndView("redirect:" + path(kind));
        }
        errors.reject("about.changed.meanwhile");
        PolicyText other = desk.newest(kind);
        ModelAndView page =
                page(kind, form, other).addObject("other", other).addObject("hidden", PolicyTextForm.of(other));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** One of its texts as it was; none is ever changed. */
    @GetMapping("/{slug}/{number:\\d{1,9}}")
    ModelAndView text(@PathVariable String slug, @PathVariable int number) {
        PolicyKind kind = found(PolicyKind.at(slug));
        return new ModelAndView("about/admin/text")
                .addObject("kind", kind)
                .addObject("text", found(desk.text(kind, number)));
    }

    @GetMapping("/{slug}/history")
    ModelAndView history(@PathVariable String slug, @RequestParam(required = false) @Nullable String before) {
        PolicyKind kind = found(PolicyKind.at(slug));
        int number = before == null ? Integer.MAX_VALUE : before.matches("\\d{1,9}") ? Integer.parseInt(before) : 0;
        return new ModelAndView("about/admin/history")
                .addObject("kind", kind)
                .addObject("texts", desk.before(kind, number));
    }

    private static ModelAndView page(PolicyKind kind, PolicyTextForm form, @Nullable PolicyText newest) {
        ModelAndView page = new ModelAndView("about/admin/edit");
        page.addObject("kind", kind)
                .addObject("form", form)
                .addObject("hidden", form)
                .addObject("newest", newest);
        return page;
    }

    private static String path(PolicyKind kind) {
        return "/admin/policies/" + kind.slug();
    }
}
