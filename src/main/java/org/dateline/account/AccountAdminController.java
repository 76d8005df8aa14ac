package org.dateline.account;

import java.security.Principal;
import java.time.Clock;
import org.dateline.editor.Editor;
import org.dateline.editor.Editors;
import org.jspecify.annotations.Nullable;
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

/** Accounts, kept by chiefs. They are closed, never deleted: what somebody did stays theirs. */
@Controller
@RequestMapping("/admin/accounts")
class AccountAdminController {

    private final Accounts accounts;
    private final Editors editors;
    private final Passwords passwords;
    private final Clock clock;

    AccountAdminController(Accounts accounts, Editors editors, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.editors = editors;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("accounts", accounts.byName());
        return "account/admin/index";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return form(model);
    }

    @PostMapping("/new")
    String create(
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Principal chief,
            Model model,
            RedirectAttributes next) {
        form.checkName(errors);
        form.checkPassword(errors);
        if (accounts.named(form.name()) != null) {
            errors.rejectValue("username", "account.username.taken");
        }
        if (errors.hasErrors()) {
            return form(model);
        }
        Account account = new Account(form.name(), passwords.encode(form.secret()), form.chosenRole(), clock.instant());
        account.assign(form.chosenRole(), true, editor(form));
        accounts.save(account.acted("create", chief.getName()));
        next.addFlashAttribute("done", "account.created");
        return "redirect:/admin/accounts";
    }

    @GetMapping("/{username}")
    String edit(@PathVariable String username, Model model) {
        Account account = find(username);
        model.addAttribute("form", AccountForm.of(account));
        return form(account, model);
    }

    @PostMapping("/{username}")
    String update(
            @PathVariable String username,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Principal chief,
            Model model,
            RedirectAttributes next) {
        Account account = find(username);
        check(form, account, chief, errors);
        if (errors.hasErrors()) {
            return form(account, model);
        }
        if (!form.secret().isEmpty()) {
            account.changePassword(passwords.encode(form.secret()), clock.instant());
            account.acted("password", chief.getName());
        }
        account.assign(form.chosenRole(), form.isEnabled(), editor(form));
        accounts.save(account.acted("change", chief.getName()));
        next.addFlashAttribute("done", "account.saved");
        return "redirect:/admin/accounts";
    }

    private void check(AccountForm form, Account account, Principal chief, BindingResult errors) {
        if (!String.valueOf(account.version()).equals(form.version())) {
            errors.reject("admin.changed.meanwhile", new Object[] {account.username(), account.role()}, null);
        }
        if (!form.secret().isEmpty()) {
            form.checkPassword(errors);
        }
        boolean stillChief = form.chosenRole() == Role.CHIEF && form.isEnabled();
        if (account.username().equals(chief.getName()) && !stillChief) {
            errors.reject("account.self");
        } else if (account.role() == Role.CHIEF && account.enabled() && !stillChief && accounts.chiefs() == 1) {
            errors.reject("account.last.chief");
        }
    }

    private String form(Account account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("version", account.version());
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("editors", editors.byName());
        return "account/admin/edit";
    }

    private @Nullable Editor editor(AccountForm form) {
        return form.editor() == null ? null : editors.findBySlug(form.editor());
    }

    private Account find(String username) {
        Account account = accounts.named(username);
        if (account == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }
}
