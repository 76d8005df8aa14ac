package org.dateline.policy;

import java.security.Principal;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has to agree, kept by chiefs. */
@Controller
@RequestMapping("/admin/policy")
class PolicyAdminController {

    private final ApprovalPolicy policy;

    PolicyAdminController(ApprovalPolicy policy) {
        this.policy = policy;
    }

    @ModelAttribute("numbers")
    int[] numbers() {
        return IntStream.rangeClosed(0, ApprovalRule.MOST).toArray();
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("form", PolicyForm.of(policy.rules()));
        return "policy/admin/edit";
    }

    @PostMapping
    String update(
            @ModelAttribute("form") PolicyForm form, BindingResult errors, Principal chief, RedirectAttributes next) {
        form.check(policy.rules(), errors);
        if (errors.hasErrors()) {
            return "policy/admin/edit";
        }
        policy.require(form.rules(), chief.getName());
        next.addFlashAttribute("done", "policy.done");
        return "redirect:/admin/policy";
    }
}
