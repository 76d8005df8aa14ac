package org.dateline.front;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FrontController {

    private final LiveFront front;

    FrontController(LiveFront front) {
        this.front = front;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("front", front.page());
        return "front/home";
    }
}
