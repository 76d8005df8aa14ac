package org.dateline.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One picture of the library, as editors describe it. */
@Controller
@RequestMapping("/admin/media/{id:\\d{1,18}}")
class PictureAdminController {

    private final Pictures pictures;
    private final PictureUses uses;
    private final Library library;
    private final Intake intake;
    private final Delivery delivery;
    private final Clock clock;

    PictureAdminController(
            Pictures pictures, PictureUses uses, Library library, Intake intake, Delivery delivery, Clock clock) {
        this.pictures = pictures;
        this.uses = uses;
        this.library = library;
        this.intake = intake;
        this.delivery = delivery;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable long id, Model model) {
        Picture picture = find(id);
        return page(picture, PictureForm.of(picture), model);
    }

    @PostMapping
    String update(
            @PathVariable long id,
            @ModelAttribute("form") PictureForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String take,
            Principal editor,
            Model model,
            RedirectAttributes next) {
        Picture picture = find(id);
        if (take != null) {
            return page(picture, taken(form, take, picture), model);
        }
        form.check(errors);
        if (!String.valueOf(picture.version()).equals(form.version())) {
            errors.reject(
                    "media.changed.meanwhile", new Object[] {picture.words().alt(), picture.creditLine()}, null);
        }
        if (errors.hasErrors()) {
            return page(picture, form, model);
        }
        try {
            intake.describe(id, form, editor.getName());
        } catch (PictureRefused refused) {
            errors.reject(refused.key(), refused.details(), null);
            return page(picture, form, model);
        }
        next.addFlashAttribute("done", "media.saved");
        return "redirect:/admin/media/" + id;
    }

    @GetMapping("/deletion")
    String confirm(@PathVariable long id, Model model) {
        Picture picture = find(id);
        model.addAttribute("picture", picture);
        model.addAttribute("thumb", picture.atLeast(320));
        model.addAttribute("used", uses.isUsed(id));
        model.addAttribute("uses", uses.usesOf(id));
        return "media/admin/delete";
    }

    @PostMapping("/deletion")
    String delete(
            @PathVariable long id,
            Principal editor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        find(id);
        try {
            if (!uses.isUsed(id)) {
                intake.remove(id, editor.getName());
                next.addFlashAttribute("done", "media.deleted");
                return "redirect:/admin/media";
            }
        } catch (DataIntegrityViolationException e) {
            // Somebody put it into a story in this very moment.
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return confirm(id, model);
    }

    @GetMapping("/{width:\\d{2,4}}")
    void show(@PathVariable long id, @PathVariable int width, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Picture picture = find(id);
        delivery.send(picture.contentKey(), picture.atLeast(width), Delivery.FOR_STAFF, request, response);
    }

    private static PictureForm taken(PictureForm form, String take, Picture picture) {
        return picture.embedded().stream()
                .filter(said -> take.equals(PictureForm.name(said.field()) + "." + said.origin()))
                .findFirst()
                .map(said -> form.with(said.field(), said.words()))
                .orElse(form);
    }

    private String page(Picture picture, PictureForm form, Model model) {
        List<PictureUse> used = uses.usesOf(picture.id());
        model.addAttribute("form", form);
        model.addAttribute("picture", picture);
        model.addAttribute("large", picture.atLeast(640));
        model.addAttribute("version", picture.version());
        model.addAttribute("differences", form.differences(picture));
        model.addAttribute("digitalSources", DigitalSource.codes());
        model.addAttribute("uses", used);
        model.addAttribute(
                "lastRun",
                library.lastRun(
                        uses.lastRuns(List.of(picture.id()), clock.instant()).get(picture.id())));
        return "media/admin/edit";
    }

    private Picture find(long id) {
        Picture picture = pictures.withEmbedded(id);
        if (picture == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return picture;
    }
}
