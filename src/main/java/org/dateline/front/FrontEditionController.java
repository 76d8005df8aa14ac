package org.dateline.front;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The history of the front page: every edition, what it changed, and the way back to it. */
@Controller
@RequestMapping("/admin/front/editions")
class FrontEditionController {

    private static final int SIZE = 25;

    private final FrontEditions editions;
    private final FrontDrafts drafts;
    private final FrontDesk desk;
    private final FrontDeskPage page;
    private final StoryLines stories;
    private final Sections sections;
    private final Clock clock;

    FrontEditionController(
            FrontEditions editions,
            FrontDrafts drafts,
            FrontDesk desk,
            FrontDeskPage page,
            StoryLines stories,
            Sections sections,
            Clock clock) {
        this.editions = editions;
        this.drafts = drafts;
        this.desk = desk;
        this.page = page;
        this.stories = stories;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(@RequestParam(required = false) @Nullable String before) {
        boolean placed = before != null && before.matches("\\d{1,9}");
        List<EditionLine> some = editions.lines(
                placed ? Integer.parseInt(String.valueOf(before)) : Integer.MAX_VALUE, Limit.of(SIZE + 1));
        boolean more = some.size() > SIZE;
        return page.frame(new ModelAndView("front/admin/editions"), List.of())
                .addObject("editions", more ? some.subList(0, SIZE) : some)
                .addObject("older", more ? some.get(SIZE - 1).edition().number() : null)
                .addObject("newer", placed);
    }

    @GetMapping("/{number:\\d{1,9}}")
    ModelAndView show(@PathVariable int number) {
        FrontEdition edition = find(number);
        FrontEdition before = editions.before(edition.goesLiveAt(), number);
        Slots slots = Slots.of(editions.slotsOf(number));
        Slots earlier = before == null ? Slots.NONE : Slots.of(editions.slotsOf(before.number()));
        List<Section> all = sections.inOrder();
        FrontEdition live = editions.liveAt(clock.instant());
        FrontDraft draft = drafts.open();
        Set<Long> articles = new HashSet<>(slots.articles());
        articles.addAll(earlier.articles());
        return page.frame(new ModelAndView("front/admin/edition"), all)
                .addObject("line", editions.lines(number + 1, Limit.of(1)).get(0))
                .addObject("edition", edition)
                .addObject("before", before)
                .addObject("changes", SlotChange.between(earlier, slots))
                .addObject("slots", slots.inOrder(Place.all(all)))
                .addObject("lines", stories.of(articles))
                .addObject("live", live == null ? 0 : live.number())
                .addObject("version", draft.version())
                .addObject("begun", draft.isBegun());
    }

    /** Brings an edition's slots into the draft, over what is there: the version says that it was seen. */
    @PostMapping("/{number:\\d{1,9}}/draft")
    ModelAndView fill(
            @PathVariable int number,
            @ModelAttribute("typed") DraftForm form,
            Principal editor,
            RedirectAttributes next) {
        find(number);
        try {
            desk.fill(form.seen(), number, editor.getName());
        } catch (DraftMoved e) {
            ModelAndView clash = page.clash(form, "fill").addObject("back", number);
            clash.setStatus(HttpStatus.CONFLICT);
            return clash;
        }
        next.addFlashAttribute("done", "front.done.fill");
        return new ModelAndView("redirect:/admin/front");
    }

    @PostMapping("/{number:\\d{1,9}}/cancellation")
    String cancel(@PathVariable int number, Principal editor, RedirectAttributes next) {
        find(number);
        boolean cancelled = desk.cancel(number, editor.getName());
        next.addFlashAttribute("done", cancelled ? "front.done.cancel" : "front.done.toolate");
        return "redirect:/admin/front/editions/{number}";
    }

    private FrontEdition find(int number) {
        return found(editions.findByNumber(number));
    }
}
