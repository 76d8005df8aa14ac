package org.dateline.desk;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.util.Objects;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.dateline.article.PlanningDesk;
import org.dateline.article.Publication;
import org.dateline.article.Refused;
import org.dateline.article.Scheduled;
import org.dateline.article.Withdrawal;
import org.dateline.shared.Typed;
import org.dateline.site.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a published story back, after asking; a scheduled one simply becomes a draft again. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/withdrawal")
class WithdrawalController {

    private final Desk desk;
    private final PlanningDesk planning;
    private final Wording wording;

    WithdrawalController(Desk desk, PlanningDesk planning, Wording wording) {
        this.desk = desk;
        this.planning = planning;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView ask(@PathVariable long id) {
        Article article = find(id);
        return article.publication() == null && article.scheduled() == null ? toForm(id) : page(article, "");
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean scheduled,
            Principal editor,
            RedirectAttributes next) {
        Article article = find(id);
        String text = Typed.line(notice);
        if (article.publication() == null && article.scheduled() == null) {
            return toForm(id);
        }
        if (isScheduled(article)) {
            return unschedule(article, editor.getName(), next);
        }
        if (scheduled) {
            return tooLate(article);
        }
        if (text.isEmpty() || text.length() > 1_000) {
            return page(article, notice).addObject("reason", reason).addObject("wrong", "article.withdraw.notice");
        }
        Withdrawal.Reason why = reason.equals("LEGAL") ? Withdrawal.Reason.LEGAL : Withdrawal.Reason.WITHDRAWN;
        desk.withdraw(id, why, text, editor.getName());
        next.addFlashAttribute("done", "article.done.withdraw");
        return toForm(id);
    }

    /** The last moment: what has gone out meanwhile is not taken off the schedule any more, and the editor is told. */
    private ModelAndView unschedule(Article article, String by, RedirectAttributes next) {
        Scheduled waiting = Objects.requireNonNull(article.scheduled(), "it is scheduled");
        try {
            planning.unschedule(article.id(), waiting.dueAt(), by);
        } catch (Refused refused) {
            return tooLate(find(article.id()));
        }
        next.addFlashAttribute("done", "article.done.unschedule");
        return toForm(article.id());
    }

    private ModelAndView tooLate(Article article) {
        Publication out = article.publication();
        ModelAndView page = out == null
                ? page(article, "")
                : page(article, "").addObject("late", wording.say("act.schedule.gone", out.at()));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Article article, String notice) {
        return new ModelAndView("desk/admin/withdraw")
                .addObject("article", article)
                .addObject("scheduled", isScheduled(article))
                .addObject("notice", notice);
    }

    private static ModelAndView toForm(long id) {
        return new ModelAndView("redirect:/admin/articles/" + id);
    }

    private static boolean isScheduled(Article article) {
        return article.publication() == null;
    }

    private Article find(long id) {
        return found(desk.open(id));
    }
}
