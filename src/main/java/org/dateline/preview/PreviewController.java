package org.dateline.preview;

import static org.dateline.site.Found.found;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.dateline.article.StoryPage;
import org.dateline.shared.TypedTime;
import org.dateline.site.SiteProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The saved draft as its readers would get it, in a frame, and around it what the newsroom has to say about it. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/preview")
class PreviewController {

    private final Previewing previewing;
    private final SharedLinks links;
    private final StoryPage page;
    private final SiteProperties site;
    private final Clock clock;

    PreviewController(Previewing previewing, SharedLinks links, StoryPage page, SiteProperties site, Clock clock) {
        this.previewing = previewing;
        this.links = links;
        this.page = page;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @ModelAttribute("viewing") Viewing viewing) {
        boolean wrong = viewing.isTimeWrong(site.zone());
        Viewing readable = wrong ? viewing.asIs() : viewing;
        Preview preview = find(id, readable);
        Instant now = clock.instant();
        return new ModelAndView("preview/admin/show")
                .addObject("preview", preview)
                .addObject("wrong", wrong)
                .addObject("typed", wrong ? viewing.at() : TypedTime.inField(preview.at(), site.zone()))
                .addObject("frame", readable.widthQuery(""))
                .addObject("old", TypedTime.inField(now.plusSeconds(40 * 86_400L), site.zone()))
                .addObject("now", now)
                .addObject("links", links.liveOf(id))
                .addObject("form", ShareForm.empty());
    }

    /** Byte for byte the page that readers would get; only its headers keep it out of sight. */
    @GetMapping("/page")
    ModelAndView page(@PathVariable long id, @ModelAttribute("viewing") Viewing viewing, HttpServletResponse response) {
        if (viewing.isTimeWrong(site.zone())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Preview preview = find(id, viewing);
        if (preview.story() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("X-Robots-Tag", "noindex");
        return page.show(Objects.requireNonNull(preview.story()), preview.at());
    }

    private Preview find(long id, Viewing viewing) {
        return found(previewing.of(id, viewing));
    }
}
