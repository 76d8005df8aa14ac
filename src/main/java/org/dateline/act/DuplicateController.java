package org.dateline.act;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.dateline.article.Refused;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That a story is the same as another, which stands for both from now on: found by number, address or words, then confirmed. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/duplicate")
class DuplicateController {

    private final Desk desk;
    private final Survivors survivors;
    private final ActPage page;

    DuplicateController(Desk desk, Survivors survivors, ActPage page) {
        this.desk = desk;
        this.survivors = survivors;
        this.page = page;
    }

    @GetMapping
    ModelAndView ask(@PathVariable long id, @RequestParam(defaultValue = "") String into) {
        Article article = page.find(id);
        String typed = Typed.line(into);
        Survivor named = survivors.named(id, typed);
        List<Survivor> found = named != null ? List.of(named) : survivors.saying(article, typed);
        return new ModelAndView("act/admin/duplicate")
                .addObject("article", article)
                .addObject("into", typed)
                .addObject("other", named)
                .addObject("found", found)
                .addObject("gone", article.state().isGone());
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id, @RequestParam Map<String, String> fields, Principal by, RedirectAttributes next) {
        return page.act(id, "duplicate", fields, by, sent -> {
            long survivor = sent.number("into");
            Article article = page.find(id);
            @Nullable Article merged = article.mergedInto();
            if (article.state().isGone() && (merged == null || merged.id() != survivor)) {
                throw new Refused("act.duplicate.gone");
            }
            desk.mergeInto(id, survivor, sent.note("note"), by.getName());
            return page.done(id, "merged", next);
        });
    }
}
