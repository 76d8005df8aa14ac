package org.dateline.preview;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import org.dateline.account.Names;
import org.dateline.article.Cursor;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shares a draft, and takes back what was shared. */
@Controller
@RequestMapping("/admin")
class ShareController {

    private static final String KEY = ShareController.class.getName();

    private final PreviewController preview;
    private final Previewing previewing;
    private final SharedLinks links;
    private final SharedLinkLists lists;
    private final Names names;
    private final SiteProperties site;
    private final Clock clock;

    ShareController(
            PreviewController preview,
            Previewing previewing,
            SharedLinks links,
            SharedLinkLists lists,
            Names names,
            SiteProperties site,
            Clock clock) {
        this.preview = preview;
        this.previewing = previewing;
        this.links = links;
        this.lists = lists;
        this.names = names;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/shares")
    ModelAndView live(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        return list("share.live").addObject("page", lists.live(place(before, after)));
    }

    @GetMapping("/articles/{id:\\d{1,18}}/shares")
    ModelAndView ofArticle(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        return list("share.all")
                .addObject("page", lists.ofArticle(id, place(before, after)))
                .addObject("article", id);
    }

    @GetMapping("/articles/{id:\\d{1,18}}/shares/{link:\\d{1,18}}")
    ModelAndView uses(
            @PathVariable long id,
            @PathVariable long link,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        SharedLink found = found(links.find(id, link));
        return new ModelAndView("preview/admin/uses")
                .addObject("link", found)
                .addObject("page", lists.uses(link, place(before, after)))
                .addObject("now", clock.instant());
    }

    /** The secret is made of the form's token and a key that lives in this session: the same form, the same link. */
    @PostMapping("/articles/{id:\\d{1,18}}/shares")
    ModelAndView create(
            @PathVariable long id,
            @ModelAttribute("form") ShareForm form,
            BindingResult errors,
            Principal editor,
            HttpSession session,
            RedirectAttributes next) {
        ModelAndView page = preview.show(id, Viewing.PLAIN);
        form.check(errors);
        if (!errors.hasErrors() && previewing.shared(id, form.share().revision()) == null) {
            errors.rejectValue("shows", "share.revision.wrong");
        }
        if (previewing.isWithdrawn(id)) {
            errors.reject("share.withdrawn");
        }
        if (!errors.hasErrors() && links.liveOf(id).size() >= SharedLinks.MOST_OF_ONE) {
            errors.reject("share.many");
        }
        if (errors.hasErrors()) {
            page.getModelMap().remove("form"); // the one that was bound stays, with what is wrong about it
            return page.addObject("viewing", Viewing.PLAIN);
        }
        ShareForm named = form.withToken();
        Secret secret = key(session).of(id + " " + named.token());
        String name = names.of(editor.getName());
        links.create(id, secret, named.share(), editor.getName(), name == null ? site.name() : name);
        next.addFlashAttribute("made", site.absolute("/preview/" + secret.words()));
        return toPreview(id);
    }

    @PostMapping("/articles/{id:\\d{1,18}}/shares/{link:\\d{1,18}}/end")
    ModelAndView revoke(@PathVariable long id, @PathVariable long link, Principal editor, RedirectAttributes next) {
        if (!links.revoke(id, link, editor.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("done", "share.done.end");
        return toPreview(id);
    }

    @PostMapping("/articles/{id:\\d{1,18}}/shares/end")
    ModelAndView revokeAll(@PathVariable long id, Principal editor, RedirectAttributes next) {
        links.revokeAll(id, editor.getName());
        next.addFlashAttribute("done", "share.done.end.all");
        return toPreview(id);
    }

    private static ModelAndView toPreview(long id) {
        return new ModelAndView("redirect:/admin/articles/" + id + "/preview");
    }

    private ModelAndView list(String heading) {
        return new ModelAndView("preview/admin/index")
                .addObject("heading", heading)
                .addObject("now", clock.instant());
    }

    private static Cursor place(@Nullable String before, @Nullable String after) {
        Cursor cursor = Cursor.of(before, after);
        return cursor == null ? Cursor.START : cursor;
    }

    private static Secret key(HttpSession session) {
        synchronized (ShareController.class) {
            if (!(session.getAttribute(KEY) instanceof String)) {
                session.setAttribute(KEY, Secret.random().words());
            }
            return new Secret((String) session.getAttribute(KEY));
        }
    }
}
