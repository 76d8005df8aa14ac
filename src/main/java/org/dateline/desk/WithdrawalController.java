package org.dateline.desk;

import java.security.Principal;
import java.time.Clock;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.dateline.article.Publication;
import org.dateline.shared.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a published story back, after asking; a scheduled one simply becomes a draft again. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/withdrawal")
class WithdrawalController {

    private final Desk desk;
    private final Clock clock;

    WithdrawalController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable long id) {
        Article article = find(id);
        return article.publication() == null ? toForm(id) : page(article, "");
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String notice,
            Principal editor,
            RedirectAttributes next) {
        Article article = find(id);
        String text = Typed.line(notice);
        if (article.publication() == null) {
            return toForm(id);
        }
        if (isScheduled(article)) {
            desk.unschedule(id);
            next.addFlashAttribute("done", "article.done.unschedule");
            return toForm(id);
        }
        if (text.isEmpty() || text.length() > 1_000) {
            return page(article, notice).addObject("wrong", "article.withdraw.notice");
        }
        desk.withdraw(id, text, editor.getName());
        next.addFlashAttribute("done", "article.done.withdraw");
        return toForm(id);
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

    private boolean isScheduled(Article article) {
        Publication publication = article.publication();
        return publication != null && !publication.isVisibleAt(clock.instant());
    }

    private Article find(long id) {
        Article article = desk.open(id);
        if (article == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return article;
    }
}
