package org.dateline.account;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {

    @GetMapping("/login")
    String show(@RequestParam Map<String, String> query, Model model) {
        model.addAttribute("wrong", query.containsKey("wrong"));
        model.addAttribute("goodbye", query.containsKey("goodbye"));
        return "account/login";
    }

    /** The same page for a form that could not be taken; reached from inside only. */
    @PostMapping("/login/again")
    String showAgain() {
        return "account/login";
    }
}
