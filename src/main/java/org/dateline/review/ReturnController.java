package org.dateline.review;

import java.security.Principal;
import org.dateline.article.ReviewDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a story back to who submitted it, with what is to be done. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/return")
class ReturnController {

    private final ReviewDesk desk;
    private final ReviewPage page;

    ReturnController(ReviewDesk desk, ReviewPage page) {
        this.desk = desk;
        this.page = page;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String note,
            Principal editor,
            RedirectAttributes next) {
        String by = editor.getName();
        return page.act(id, note, by, words -> desk.returnWith(id, revision, words, by), "review.done.return", next);
    }
}
