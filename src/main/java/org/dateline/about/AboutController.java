package org.dateline.about;

import static org.dateline.site.Found.found;

import java.util.List;
import org.dateline.site.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages about the newsroom, for readers. */
@Controller
class AboutController {

    private final Policies policies;

    AboutController(Policies policies) {
        this.policies = policies;
    }

    @GetMapping("/about/{kind}")
    String show(@PathVariable("kind") String slug, Model model) {
        PolicyKind kind = found(PolicyKind.at(slug));
        model.addAttribute("text", found(policies.shown(kind)));
        model.addAttribute("kind", kind);
        model.addAttribute("crumbs", List.of(Crumb.HOME, new Crumb(kind.message(), null)));
        return "about/show";
    }
}
