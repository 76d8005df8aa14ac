package org.dateline.act;

import java.security.Principal;
import org.dateline.article.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The acts of a story. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/acts")
class ActsController {

    private final ActPage page;

    ActsController(ActPage page) {
        this.page = page;
    }

    @GetMapping
    ModelAndView index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            Principal reader) {
        Cursor cursor = Cursor.of(before, after);
        return page.show(id, cursor == null ? Cursor.START : cursor, reader);
    }
}
