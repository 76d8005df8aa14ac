package org.dateline.media;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The picture library for editors: what is there, and the way in. */
@Controller
@RequestMapping("/admin")
class PictureLibraryController {

    private final Library library;
    private final Intake intake;
    private final StoreCheck store;
    private final MessageSource messages;

    PictureLibraryController(Library library, Intake intake, StoreCheck store, MessageSource messages) {
        this.library = library;
        this.intake = intake;
        this.store = store;
        this.messages = messages;
    }

    @GetMapping("/media")
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("shelf", library.shelf(q, before, after));
        model.addAttribute("apart", store.isApart());
        return "media/admin/index";
    }

    @GetMapping(path = "/media.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Library.Shelf json(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Long before) {
        return library.shelf(q, before, null);
    }

    @PostMapping(path = "/media", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> takeForScript(
            @RequestParam(required = false) @Nullable MultipartFile file, Principal editor) {
        try {
            Intake.Taken taken = take(file, editor);
            return ResponseEntity.status(taken.known() ? 200 : 201).body(answer(taken));
        } catch (PictureRefused refused) {
            return ResponseEntity.status(422).body(Map.of("error", sentence(refused)));
        }
    }

    @PostMapping(path = "/media", produces = MediaType.TEXT_HTML_VALUE)
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal editor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Intake.Taken taken = take(file, editor);
            next.addFlashAttribute("done", taken.known() ? "media.known" : "media.taken");
            return "redirect:/admin/media/" + taken.picture().id();
        } catch (PictureRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", sentence(refused));
            return index("", null, null, model);
        }
    }

    private Intake.Taken take(@Nullable MultipartFile file, Principal editor) {
        if (file == null || file.isEmpty()) {
            throw new PictureRefused("media.refused.empty");
        }
        if (store.isApart()) {
            throw new PictureRefused("media.apart");
        }
        return intake.take(file.getOriginalFilename(), file.getSize(), file, editor.getName());
    }

    private Map<String, Object> answer(Intake.Taken taken) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("picture", library.entry(taken.picture()));
        answer.put("known", taken.known());
        answer.put("notice", say(taken.known() ? "media.known" : "media.taken"));
        if (taken.picture().wasAnimated()) {
            answer.put("animated", say("media.animated"));
        }
        return answer;
    }

    private String sentence(PictureRefused refused) {
        return say(refused.key(), refused.details());
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, Locale.ENGLISH);
    }
}
