package org.dateline.review;

import java.security.Principal;
import org.dateline.article.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a story stands on its way out, and what is said about it. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/review")
class ReviewController {

    private final ReviewPage page;

    ReviewController(ReviewPage page) {
        this.page = page;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "open") String comments,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            Principal reader) {
        return page.of(id, comments.equals("all"), place(before, after), reader.getName())
                .addObject("form", CommentForm.about(about));
    }

    /** Everything that was ever done to it. */
    @GetMapping("/acts")
    ModelAndView acts(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        return new ModelAndView("review/admin/acts")
                .addObject("article", page.find(id))
                .addObject("page", page.acts(id, place(before, after), 50));
    }

    private static Cursor place(@Nullable String before, @Nullable String after) {
        Cursor cursor = Cursor.of(before, after);
        return cursor == null ? Cursor.START : cursor;
    }
}
