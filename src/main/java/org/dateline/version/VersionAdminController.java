package org.dateline.version;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.util.List;
import org.dateline.article.Cursor;
import org.dateline.article.Desk;
import org.dateline.article.KeyPage;
import org.dateline.article.Refused;
import org.dateline.article.Standing;
import org.dateline.article.VersionLine;
import org.dateline.article.VersionLines;
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

/** For chiefs: the versions readers were shown, and taking out of the public history what one of them said. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/versions")
class VersionAdminController {

    private static final int PAGE = 25;

    private final Desk desk;
    private final VersionLines lines;

    VersionAdminController(Desk desk, VersionLines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    @GetMapping
    ModelAndView index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        Standing standing = found(desk.standing(id));
        Cursor typed = Cursor.of(before, after);
        KeyPage<VersionLine> page = KeyPage.read(
                typed == null ? Cursor.START : typed,
                PAGE,
                (place, limit) -> lines.of(id, place, limit),
                line -> Cursor.address(line.number()));
        return new ModelAndView("version/admin/index")
                .addObject("standing", standing)
                .addObject("page", page);
    }

    @GetMapping("/{number:\\d{1,9}}/hide")
    ModelAndView ask(@PathVariable long id, @PathVariable int number) {
        VersionLine line = line(id, number);
        return line.isHidden() ? toList(id) : form(id, line, "", null);
    }

    @PostMapping("/{number:\\d{1,9}}/hide")
    ModelAndView hide(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirm,
            Principal chief,
            RedirectAttributes next) {
        VersionLine line = line(id, number);
        String why = Typed.line(reason);
        if (why.isEmpty() || why.length() > 500) {
            return form(id, line, why, "version.admin.hide.reason.wrong");
        }
        if (!confirm) {
            return form(id, line, why, "version.admin.hide.confirm.wrong");
        }
        try {
            desk.hide(id, number, why, chief.getName());
        } catch (Refused no) {
            return form(id, line, why, no.key());
        }
        next.addFlashAttribute("done", "version.admin.hide.done");
        return toList(id);
    }

    private ModelAndView form(long id, VersionLine line, String reason, @Nullable String wrong) {
        return new ModelAndView("version/admin/hide")
                .addObject("standing", found(desk.standing(id)))
                .addObject("line", line)
                .addObject("reason", reason)
                .addObject("wrong", wrong);
    }

    private static ModelAndView toList(long id) {
        return new ModelAndView("redirect:/admin/articles/" + id + "/versions");
    }

    private VersionLine line(long id, int number) {
        return found(lines.of(id, List.of(number)).stream().findFirst().orElse(null));
    }
}
