package org.dateline.history;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.util.Locale;
import org.dateline.article.Change;
import org.dateline.article.ChangeKind;
import org.dateline.article.Copy;
import org.dateline.article.CopyParts;
import org.dateline.article.Desk;
import org.dateline.article.Filed;
import org.dateline.article.Filing;
import org.dateline.article.Standing;
import org.dateline.merge.Comparison;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a revision back, or one field or block of it: as a new revision, which readers do not see. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/history/{number:\\d{1,9}}/restore")
class RestoreController {

    private static final String BLOCK = "block-";

    private final Desk desk;
    private final MessageSource messages;

    RestoreController(Desk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String ask(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "all") String part,
            Model model) {
        Standing standing = found(desk.standing(id));
        Copy now = found(desk.copyOf(id, standing.newest()));
        model.addAttribute("standing", standing);
        model.addAttribute("number", number);
        model.addAttribute("part", part);
        model.addAttribute("versions", Versions.of(now, restored(id, number, part, now)));
        return "history/admin/restore";
    }

    @PostMapping
    String restore(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "all") String part,
            @RequestParam int base,
            Principal editor,
            RedirectAttributes next) {
        Copy copy = restored(id, number, part, found(desk.copyOf(id, base)));
        String note =
                messages.getMessage("history.restore.note", new Object[] {String.valueOf(number)}, Locale.ENGLISH);
        Filed filed = desk.save(
                new Filing(id, "restored", base, copy), new Change(ChangeKind.UPDATE, note), editor.getName());
        if (filed.isConflict()) {
            next.addFlashAttribute("wrong", "history.restore.conflict");
            next.addAttribute("part", part);
            return "redirect:/admin/articles/{id}/history/{number}/restore";
        }
        next.addFlashAttribute("done", "history.restored");
        next.addFlashAttribute("undo", base);
        return "redirect:/admin/articles/{id}/history";
    }

    private Copy restored(long id, int number, String part, Copy now) {
        Copy old = found(desk.copyOf(id, number));
        if (part.matches(BLOCK + "\\d{1,6}")) {
            int place = Integer.parseInt(part.substring(BLOCK.length()));
            return now.saying(Comparison.withBlock(old.body(), place, now.body()));
        }
        return part.equals("all") ? old : CopyParts.with(now, part, old);
    }
}
