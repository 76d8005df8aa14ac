package org.dateline.writing;

import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a form's script sends while somebody types, and gives it back or puts it aside when asked. */
@Controller
@RequestMapping("/admin/writing")
class BufferController {

    /**
     * What became of a text that was sent.
     *
     * @param filed its window has filed it meanwhile
     * @param last whether the window has been replaced by a page that came back from the server
     */
    record Answer(
            boolean filed,
            boolean last,
            long id,
            int version,
            @Nullable Instant savedAt,
            @Nullable String clock) {

        static final Answer FILED = new Answer(true, true, 0, 0, null, null);
    }

    /** Who is signed in, and what their requests must carry. */
    record Session(String username, String token) {}

    private final UnfiledTexts texts;
    private final ZoneId zone;

    BufferController(UnfiledTexts texts, SiteProperties site) {
        this.texts = texts;
        this.zone = site.zone();
    }

    @PostMapping("/buffer")
    ResponseEntity<Answer> keep(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String formToken,
            @RequestParam(defaultValue = "0") long sequence,
            Written written,
            Principal editor) {
        Place place = Place.named(article, formToken);
        if (place == null || written.window().isEmpty() || sequence < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Typing typing = Typing.of(sequence, sent);
        if (typing.isTooLong()) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return ResponseEntity.ok(answer(texts.keep(editor.getName(), place, written, typing)));
    }

    private Answer answer(@Nullable UnfiledText kept) {
        if (kept == null) {
            return Answer.FILED;
        }
        String time = DateTimeFormatter.ofPattern("HH:mm").format(kept.savedAt().atZone(zone));
        boolean last = kept.sequence() == Typing.LAST;
        return new Answer(false, last, kept.id(), kept.version(), kept.savedAt(), time);
    }

    /** For a page whose session has ended and whose editor has signed in again in another window. */
    @GetMapping("/session")
    ResponseEntity<Session> session(Principal editor, CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(editor.getName(), token.getToken()));
    }

    @PostMapping("/texts/{id:\\d{1,18}}/discard")
    String discard(@PathVariable long id, Principal editor, RedirectAttributes next) {
        UnfiledText text = find(texts.discard(editor.getName(), id));
        next.addFlashAttribute("discarded", Map.of("id", text.id()));
        return text.article() == null ? "redirect:/admin/articles" : "redirect:/admin/articles/" + text.article();
    }

    @PostMapping("/texts/{id:\\d{1,18}}/restore")
    String restore(@PathVariable long id, Principal editor) {
        UnfiledText text = find(texts.restore(editor.getName(), id));
        String form = text.article() == null ? "new" : String.valueOf(text.article());
        return "redirect:/admin/articles/" + form + "?text=" + id;
    }

    private static UnfiledText find(@Nullable UnfiledText text) {
        if (text == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return text;
    }
}
