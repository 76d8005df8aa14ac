package org.dateline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password. Changing it ends every other session of the account and renews this one. */
@Controller
@RequestMapping("/admin/password")
class PasswordController {

    private static final int FREE = 5;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Clock clock;

    PasswordController(Accounts accounts, Passwords passwords, SignInThrottle throttle, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping
    String ask() {
        return "account/admin/password";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Principal self,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account account = Objects.requireNonNull(accounts.named(self.getName()));
        String flaw = flaw(account, current, password);
        if (flaw != null) {
            model.addAttribute("wrong", flaw);
            return "account/admin/password";
        }
        account.changePassword(passwords.encode(password), clock.instant());
        renew(accounts.save(account.acted("password", self.getName())), request, response);
        next.addFlashAttribute("done", "account.password.changed");
        return "redirect:/admin/password";
    }

    private @Nullable String flaw(Account account, String current, String password) {
        String subject = "password:" + account.username();
        if (!throttle.admit(subject, FREE)) {
            return "account.slow";
        }
        if (!passwords.matches(current, account.passwordHash())) {
            return "account.password.current.wrong";
        }
        throttle.forget(subject);
        return Passwords.flaw(password, account.username());
    }

    private static void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        AccountUser user = new AccountUser(account);
        user.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        Authentication self = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        new SessionFixationProtectionStrategy().onAuthentication(self, request, response);
        context.setAuthentication(self);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
