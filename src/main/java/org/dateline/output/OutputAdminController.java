package org.dateline.output;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.article.Act;
import org.dateline.article.ArticleActed;
import org.dateline.article.Cursor;
import org.dateline.article.ReviewDesk;
import org.dateline.storage.Outbox;
import org.dateline.storage.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every output said after an act, and says now. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}")
class OutputAdminController {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ReviewDesk desk;
    private final Outputs outputs;
    private final Outbox outbox;
    private final Clock clock;

    OutputAdminController(ReviewDesk desk, Outputs outputs, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.outputs = outputs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An output with what it said and says. */
    record Line(String name, @Nullable Check after, Check now) {}

    /** Of the last act. */
    @GetMapping("/outputs")
    ModelAndView last(@PathVariable long id) {
        return desk.acts(id, Cursor.START, 1).stream()
                .findFirst()
                .map(act -> to(id, act.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/acts/{act:\\d{1,18}}/outputs")
    ModelAndView show(@PathVariable long id, @PathVariable long act, HttpServletResponse response) {
        Act done = find(id, act);
        List<Waiting> waiting = outbox.about(ArticleActed.class, "act", act);
        Map<String, Check> after = outputs.after(act);
        boolean followed = outputs.isDone(after);
        boolean givenUp = !followed && waiting.stream().anyMatch(Waiting::givenUp);
        Instant next = waiting.stream()
                .filter(one -> one.failed() && !one.givenUp())
                .map(Waiting::next)
                .findFirst()
                .orElse(null);
        boolean soon = !followed
                && !waiting.isEmpty()
                && !givenUp
                && (next == null || next.isBefore(clock.instant().plus(SOON)));
        ModelAndView page = new ModelAndView("output/admin/show");
        page.addObject("id", id);
        page.addObject("act", done);
        page.addObject(
                "lines",
                outputs.now(id).stream()
                        .map(now -> new Line(now.output(), after.get(now.output()), now))
                        .toList());
        page.addObject("followed", followed);
        page.addObject("waiting", !followed && !waiting.isEmpty() && !givenUp);
        page.addObject("next", next);
        page.addObject("refresh", soon);
        if (soon) {
            response.setHeader("Refresh", "3");
        }
        return page;
    }

    /** Begins again: at once, or where nothing waits any more, here and now. */
    @PostMapping("/acts/{act:\\d{1,18}}/outputs")
    ModelAndView again(@PathVariable long id, @PathVariable long act, RedirectAttributes next) {
        find(id, act);
        if (outbox.tryAgain(ArticleActed.class, "act", act) == 0
                && outbox.about(ArticleActed.class, "act", act).isEmpty()) {
            outputs.follow(act, id);
        }
        next.addFlashAttribute("done", "output.again.done");
        return to(id, act);
    }

    private Act find(long id, long act) {
        Cursor place = new Cursor(Cursor.Way.NEWER, Instant.EPOCH, act - 1);
        return desk.acts(id, place, 1).stream()
                .filter(found -> found.id() == act)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView to(long id, long act) {
        ModelAndView there = new ModelAndView("redirect:/admin/articles/" + id + "/acts/" + act + "/outputs");
        there.setStatus(HttpStatus.SEE_OTHER);
        return there;
    }
}
