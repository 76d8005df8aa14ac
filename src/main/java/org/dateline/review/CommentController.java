package org.dateline.review;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.util.Set;
import org.dateline.account.Colleagues;
import org.dateline.article.Copy;
import org.dateline.article.Cursor;
import org.dateline.article.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comments on a story: written, answered, settled, taken back. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/comments")
class CommentController {

    private final Desk desk;
    private final Discussion discussion;
    private final Colleagues colleagues;
    private final ReviewPage page;

    CommentController(Desk desk, Discussion discussion, Colleagues colleagues, ReviewPage page) {
        this.desk = desk;
        this.discussion = discussion;
        this.colleagues = colleagues;
        this.page = page;
    }

    @PostMapping
    ModelAndView write(
            @PathVariable long id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Principal editor,
            RedirectAttributes next) {
        Subject now = found(discussion.subject(id));
        Integer typed = form.revision();
        Copy seen = typed == null ? null : desk.copyOf(id, typed);
        int revision = typed == null || seen == null ? now.revision() : typed;
        Copy copy = seen == null ? found(desk.copyOf(id, revision)) : seen;
        form.check(errors);
        Passage passage = form.passage(Paragraphs.of(copy.body()), errors);
        if (errors.hasErrors()) {
            return page.of(id, false, Cursor.START, editor.getName());
        }
        Subject about = new Subject(id, revision, now.writtenBy());
        discussion.write(about, passage, form.tokenFor("new"), form.words(), editor.getName());
        return said("review.done.write", form.words(), id, next);
    }

    @PostMapping("/{thread:\\d{1,18}}/answers")
    ModelAndView answer(
            @PathVariable long id,
            @PathVariable long thread,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Principal editor,
            RedirectAttributes next) {
        Comment first = found(discussion.find(id, thread));
        form.check(errors);
        if (discussion.isFull(first)) {
            errors.rejectValue("text", "review.full");
        }
        if (errors.hasErrors()) {
            Cursor there = new Cursor(Cursor.Way.OLDER, Cursor.START.at(), thread + 1);
            return page.of(id, first.isResolved(), there, editor.getName()).addObject("answering", thread);
        }
        int revision = found(discussion.subject(id)).revision();
        discussion.answer(id, thread, revision, form.tokenFor(String.valueOf(thread)), form.words(), editor.getName());
        return said("review.done.answer", form.words(), id, next);
    }

    @PostMapping("/{thread:\\d{1,18}}/resolution")
    ModelAndView resolve(@PathVariable long id, @PathVariable long thread, Principal editor, RedirectAttributes next) {
        found(discussion.find(id, thread));
        discussion.resolve(id, thread, editor.getName());
        return said("review.done.resolve", "", id, next);
    }

    @PostMapping("/{thread:\\d{1,18}}/resolution/end")
    ModelAndView reopen(@PathVariable long id, @PathVariable long thread, Principal editor, RedirectAttributes next) {
        found(discussion.find(id, thread));
        discussion.reopen(id, thread, editor.getName());
        return said("review.done.reopen", "", id, next);
    }

    @PostMapping("/{comment:\\d{1,18}}/withdrawal")
    ModelAndView withdraw(
            @PathVariable long id, @PathVariable long comment, Principal editor, RedirectAttributes next) {
        found(discussion.find(id, comment));
        if (!discussion.withdraw(id, comment, editor.getName())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return said("review.done.withdraw", "", id, next);
    }

    /** Whoever was called by a name that nobody has was told nothing: the writer hears of it. */
    private ModelAndView said(String done, String text, long id, RedirectAttributes next) {
        Set<String> nobody = text.indexOf('@') < 0 ? Set.of() : Calls.unknown(text, colleagues.all());
        if (!nobody.isEmpty()) {
            next.addFlashAttribute(
                    "nobody", "@" + String.join(", @", nobody.stream().limit(5).toList()));
        }
        next.addFlashAttribute("said", done);
        return new ModelAndView("redirect:/admin/articles/" + id + "/review#comments");
    }
}
