package org.dateline.account;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the first account, for whoever holds the code from the console; does not exist without it. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final FirstAccount first;

    SetupController(FirstAccount first) {
        this.first = first;
    }

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String code, Model model) {
        demand(code);
        model.addAttribute("form", AccountForm.empty());
        model.addAttribute("code", code);
        return "account/setup";
    }

    @PostMapping
    String create(
            @RequestParam(required = false) @Nullable String code,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        demand(code);
        form.checkName(errors);
        form.checkPassword(errors);
        if (errors.hasErrors() || code == null) {
            model.addAttribute("code", code);
            return "account/setup";
        }
        if (!first.redeem(code, form.name(), form.secret())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("done", "account.first.ready");
        return "redirect:/login";
    }

    private void demand(@Nullable String code) {
        if (!first.isOpenTo(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
