package org.dateline.legacy;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.util.List;
import org.dateline.shared.Typed;
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

/** The addresses that articles had under other software. */
@Controller
@RequestMapping("/admin/addresses")
class AddressAdminController {

    private static final int SIZE = 50;

    private final AddressDesk desk;

    AddressAdminController(AddressDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("form", new AddressForm("", ""));
        return list(q, after, model);
    }

    private String list(String typed, String after, Model model) {
        String q = Typed.line(typed);
        AddressKey key = AddressKey.first(q.startsWith("/") || q.contains("://") ? q : "/" + q);
        String beginning = key == null ? "" : key.text();
        List<AddressDesk.Line> lines = desk.page(beginning, after, SIZE + 1);
        model.addAttribute("lines", lines.subList(0, Math.min(SIZE, lines.size())));
        model.addAttribute("next", lines.size() > SIZE ? lines.get(SIZE - 1).address() : null);
        model.addAttribute("q", q);
        model.addAttribute("first", after.isEmpty());
        return "legacy/admin/index";
    }

    @PostMapping
    String add(
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Principal chief,
            Model model,
            RedirectAttributes next) {
        form.check(desk, errors);
        if (errors.hasErrors()) {
            return list("", "", model);
        }
        desk.add(form.key(), form.number(), chief.getName());
        next.addFlashAttribute("done", "address.added");
        return "redirect:/admin/addresses";
    }

    @GetMapping("/{id:\\d{1,18}}/removal")
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("line", found(desk.line(id)));
        return "legacy/admin/removal";
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    String remove(@PathVariable long id, Principal chief, RedirectAttributes next) {
        desk.remove(id, chief.getName());
        next.addFlashAttribute("done", "address.removed");
        return "redirect:/admin/addresses";
    }
}
