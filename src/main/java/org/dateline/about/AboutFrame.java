package org.dateline.about;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the newsroom's pages about itself, for its foot and for what it tells machines. */
@ControllerAdvice
class AboutFrame {

    private final Policies policies;

    AboutFrame(Policies policies) {
        this.policies = policies;
    }

    @ModelAttribute("about")
    About about() {
        return new About(policies);
    }
}
