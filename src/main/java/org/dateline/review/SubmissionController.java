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

/** Asks others to agree to a story, and takes that back. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/submission")
class SubmissionController {

    private final ReviewDesk desk;
    private final ReviewPage page;

    SubmissionController(ReviewDesk desk, ReviewPage page) {
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
        return page.act(id, note, by, words -> desk.submit(id, revision, words, by), "review.done.submit", next);
    }

    @PostMapping("/end")
    ModelAndView takeBack(@PathVariable long id, Principal editor, RedirectAttributes next) {
        String by = editor.getName();
        return page.act(id, "", by, words -> desk.takeBack(id, by), "review.done.takeback", next);
    }
}
