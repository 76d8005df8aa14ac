package org.dateline.front;

import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import org.dateline.article.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes the draft of the front page, now or later, and takes the last publication back. */
@Controller
@RequestMapping("/admin/front")
class FrontPublicationController {

    private final FrontDesk desk;
    private final FrontDeskPage page;

    FrontPublicationController(FrontDesk desk, FrontDeskPage page) {
        this.desk = desk;
        this.page = page;
    }

    @PostMapping("/publication")
    ModelAndView publish(
            @ModelAttribute("typed") DraftForm form,
            @RequestParam(defaultValue = "now") String when,
            ZoneId zone,
            Principal editor,
            RedirectAttributes next) {
        boolean later = when.equals("later");
        try {
            @Nullable Instant at = later ? form.atTime(zone) : null;
            desk.publish(form.seen(), at, form.words(), editor.getName());
        } catch (DraftMoved e) {
            return status(page.clash(form, "publish"));
        } catch (Refused e) {
            return page.show(form).addObject("refused", e).addObject("asked", later ? "schedule" : "publish");
        }
        next.addFlashAttribute("done", later ? "front.done.schedule" : "front.done.publish");
        return new ModelAndView("redirect:/admin/front");
    }

    /** Puts the edition back that was live before; a form that names another live edition than there is does nothing. */
    @PostMapping("/undo")
    ModelAndView undo(
            @ModelAttribute("typed") DraftForm form,
            @RequestParam(defaultValue = "") String back,
            Principal editor,
            RedirectAttributes next) {
        return again(form, back.matches("\\d{1,9}") ? Integer.parseInt(back) : 0, "front.done.undo", editor, next);
    }

    @PostMapping("/editions/{number:\\d{1,9}}/publication")
    ModelAndView republish(
            @ModelAttribute("typed") DraftForm form,
            @PathVariable int number,
            Principal editor,
            RedirectAttributes next) {
        return again(form, number, "front.done.again", editor, next);
    }

    private ModelAndView again(DraftForm form, int number, String done, Principal editor, RedirectAttributes next) {
        try {
            desk.republish(form.seenLive(), number, "", editor.getName());
        } catch (DraftMoved e) {
            return status(page.clash(form, "undo"));
        } catch (Refused e) {
            return page.show(form).addObject("refused", e);
        }
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/admin/front");
    }

    private static ModelAndView status(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
