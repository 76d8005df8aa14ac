package org.dateline.front;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.ZoneId;
import org.dateline.article.Refused;
import org.dateline.shared.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of the front page: looked at, arranged, given up. */
@Controller
@RequestMapping("/admin/front")
class FrontAdminController {

    private final FrontDesk desk;
    private final FrontDeskPage page;

    FrontAdminController(FrontDesk desk, FrontDeskPage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(@ModelAttribute("typed") DraftForm form) {
        return page.show(form);
    }

    @PostMapping("/draft/place")
    ModelAndView place(@ModelAttribute("typed") DraftForm form, Principal editor, RedirectAttributes next) {
        return answer(form, "place", next, () -> desk.put(form.seen(), form.story(), form.place(), editor.getName()));
    }

    @PostMapping("/draft/take")
    ModelAndView take(@ModelAttribute("typed") DraftForm form, Principal editor, RedirectAttributes next) {
        return answer(form, "take", next, () -> desk.take(form.seen(), form.story(), editor.getName()));
    }

    @PostMapping("/draft/pin")
    ModelAndView pin(@ModelAttribute("typed") DraftForm form, ZoneId zone, Principal editor, RedirectAttributes next) {
        return answer(
                form, "pin", next, () -> desk.pin(form.seen(), form.story(), form.untilTime(zone), editor.getName()));
    }

    @GetMapping("/draft/discard")
    ModelAndView ask() {
        ModelAndView asked = page.show(DraftForm.NONE);
        asked.setViewName("front/admin/discard");
        return asked;
    }

    @PostMapping("/draft/discard")
    ModelAndView discard(@ModelAttribute("typed") DraftForm form, Principal editor, RedirectAttributes next) {
        return answer(form, "discard", next, () -> desk.discard(form.seen(), editor.getName()));
    }

    private ModelAndView answer(DraftForm form, String asked, RedirectAttributes next, Runnable act) {
        try {
            act.run();
        } catch (DraftMoved e) {
            ModelAndView clash = page.clash(form, asked);
            clash.setStatus(HttpStatus.CONFLICT);
            return clash;
        } catch (Refused e) {
            return page.show(form).addObject("refused", e).addObject("asked", asked);
        }
        next.addFlashAttribute("done", "front.done." + asked);
        String search = Typed.line(form.q());
        String found = search.isEmpty() ? "" : "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
        return new ModelAndView("redirect:/admin/front" + found + (form.isStory() ? "#story-" + form.story() : ""));
    }
}
