package org.dateline.front;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dateline.section.Sections;
import org.dateline.shared.TypedTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The front page as it was or will be at an instant, in a frame: drawn by the reader's own rule and template. */
@Controller
@RequestMapping("/admin/front/preview")
class FrontPreviewController {

    private final FrontDrafts drafts;
    private final FrontEditions editions;
    private final FrontDeskPage desk;
    private final Sections sections;
    private final Stocks stocks;
    private final Clock clock;

    FrontPreviewController(
            FrontDrafts drafts,
            FrontEditions editions,
            FrontDeskPage desk,
            Sections sections,
            Stocks stocks,
            Clock clock) {
        this.drafts = drafts;
        this.editions = editions;
        this.desk = desk;
        this.sections = sections;
        this.stocks = stocks;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@ModelAttribute("viewing") FrontViewing viewing, ZoneId zone) {
        boolean wrong = viewing.isTimeWrong(zone);
        FrontViewing readable = wrong ? viewing.asIs() : viewing;
        Instant at = readable.instant(zone, clock.instant());
        slots(readable, at);
        return desk.frame(new ModelAndView("front/admin/preview"), List.of())
                .addObject("wrong", wrong)
                .addObject("at", at)
                .addObject("typed", wrong ? viewing.at() : TypedTime.inField(at, zone))
                .addObject("live", editions.liveAt(at))
                .addObject("frame", readable.widthQuery(""));
    }

    /** The page that readers get; only its headers keep it out of sight. */
    @GetMapping("/page")
    ModelAndView page(@ModelAttribute("viewing") FrontViewing viewing, ZoneId zone, HttpServletResponse response) {
        if (viewing.isTimeWrong(zone)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Instant now = clock.instant();
        Instant at = viewing.instant(zone, now);
        Stock stock = at.equals(now) ? stocks.now() : stocks.at(at);
        response.setHeader("X-Robots-Tag", "noindex");
        return new ModelAndView("front/home")
                .addObject("front", FrontPage.draw(slots(viewing, at), at, sections.inOrder(), stock));
    }

    private Slots slots(FrontViewing viewing, Instant at) {
        if (viewing.isNumbered()) {
            if (editions.findByNumber(viewing.number()) == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return Slots.of(editions.slotsOf(viewing.number()));
        }
        FrontDraft draft = drafts.open();
        return viewing.isDraft() && draft.isBegun()
                ? draft.slots()
                : Slots.of(editions.slotsAt(viewing.isDraft() ? clock.instant() : at));
    }
}
