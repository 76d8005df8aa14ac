package org.dateline.front;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Headline;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the front page is arranged: the draft as readers would get it, with what the newsroom needs to know. */
@Component
@Transactional(readOnly = true)
class FrontDeskPage {

    /** How many scheduled editions the page names. */
    private static final int DUE = 5;

    private final FrontDrafts drafts;
    private final FrontEditions editions;
    private final Sections sections;
    private final Stocks stocks;
    private final StoryLines stories;
    private final MessageSource messages;
    private final Clock clock;

    FrontDeskPage(
            FrontDrafts drafts,
            FrontEditions editions,
            Sections sections,
            Stocks stocks,
            StoryLines stories,
            MessageSource messages,
            Clock clock) {
        this.drafts = drafts;
        this.editions = editions;
        this.sections = sections;
        this.stocks = stocks;
        this.stories = stories;
        this.messages = messages;
        this.clock = clock;
    }

    ModelAndView show(DraftForm form) {
        Instant now = clock.instant();
        FrontDraft draft = drafts.open();
        FrontEdition live = editions.liveAt(now);
        Slots shown = Slots.of(editions.slotsAt(now));
        Slots slots = draft.isBegun() ? draft.slots() : shown;
        List<SlotChange> changes = SlotChange.between(shown, slots);
        List<Section> all = sections.inOrder();
        FrontPage front = FrontPage.draw(slots, now, all, stocks.now());
        Map<Long, StoryLine> lines = stories.of(articles(slots, shown, form));
        return frame(new ModelAndView("front/admin/index"), all)
                .addObject("typed", form)
                .addObject("version", draft.version())
                .addObject("begun", draft.isBegun())
                .addObject("blocks", blocks(front, slots, all, lines, now))
                .addObject("latest", front.latest())
                .addObject("live", live)
                .addObject("base", draft.base())
                .addObject("overtaken", draft.isBegun() && draft.base() != (live == null ? 0 : live.number()))
                .addObject("before", live == null ? null : editions.before(live.goesLiveAt(), live.number()))
                .addObject("due", editions.dueAfter(now, Limit.of(DUE)))
                .addObject("changes", changes)
                .addObject("lines", lines)
                .addObject("found", stories.find(Typed.line(form.q())))
                .addObject("choicesOf", choices(front.latest(), all));
    }

    /** The page after an act that did not happen because others were faster: what they did, and what was asked for. */
    ModelAndView clash(DraftForm form, String asked) {
        ModelAndView page = show(form);
        List<DraftStep> since = drafts.stepsAfter(form.seen());
        Set<Long> ids = new HashSet<>();
        since.stream().map(DraftStep::article).forEach(id -> {
            if (id != null) {
                ids.add(id);
            }
        });
        Map<Long, StoryLine> others = stories.of(ids);
        return page.addObject("clash", asked)
                .addObject("since", since)
                .addObject("sinceLines", others)
                .addObject("target", Place.of(form.to()))
                .addObject("mine", form.isStory() ? stories.of(form.story()) : null);
    }

    /** What every staff page of this room needs. */
    ModelAndView frame(ModelAndView page, List<Section> all) {
        return page.addObject("names", new PlaceNames(all, messages)).addObject("now", clock.instant());
    }

    private static Set<Long> articles(Slots slots, Slots shown, DraftForm form) {
        Set<Long> articles = new HashSet<>(slots.articles());
        articles.addAll(shown.articles());
        if (form.isStory()) {
            articles.add(form.story());
        }
        return articles;
    }

    private static Map<Long, List<Place>> choices(List<Headline> latest, List<Section> sections) {
        Map<Long, List<Place>> choices = new HashMap<>();
        latest.forEach(story -> choices.put(story.id(), choices(story, sections)));
        return choices;
    }

    private static List<DeskBlock> blocks(
            FrontPage front, Slots slots, List<Section> sections, Map<Long, StoryLine> lines, Instant now) {
        List<DeskBlock> blocks = new ArrayList<>();
        blocks.add(block(Place.LEAD, 1, front, slots, sections, lines, now));
        blocks.add(block(Place.SECOND, Place.SECONDS, front, slots, sections, lines, now));
        sections.forEach(section ->
                blocks.add(block(Place.blockOf(section.id()), Place.IN_BLOCK, front, slots, sections, lines, now)));
        return blocks;
    }

    private static DeskBlock block(
            String key,
            int size,
            FrontPage front,
            Slots slots,
            List<Section> sections,
            Map<Long, StoryLine> lines,
            Instant now) {
        List<DeskPlace> places = new ArrayList<>();
        for (Place place : Place.of(key, size)) {
            Headline story = front.places().get(place);
            Slot slot = slots.at(place);
            boolean held = slot != null && story != null && slot.article() == story.id();
            StoryLine absent = slot == null || held ? null : lines.get(slot.article());
            places.add(new DeskPlace(
                    place,
                    story,
                    slot,
                    absent,
                    absent == null ? "" : why(slot, absent, now),
                    choices(story, sections)));
        }
        return new DeskBlock(key, places);
    }

    private static String why(@Nullable Slot slot, StoryLine absent, Instant now) {
        if (slot != null && !slot.holdsAt(now)) {
            return "over";
        }
        String hidden = absent.hiddenAt(now);
        return hidden.equals("other") && slot != null && !absent.fits(slot.place()) ? "section" : hidden;
    }

    /** Where a story may be put: the places at the top and those of its own section's block. */
    private static List<Place> choices(@Nullable Headline story, List<Section> sections) {
        List<Place> choices = new ArrayList<>();
        if (story != null) {
            choices.addAll(Place.top());
            sections.stream()
                    .filter(section -> section.slug().equals(story.sectionSlug()))
                    .forEach(section -> choices.addAll(Place.of(Place.blockOf(section.id()), Place.IN_BLOCK)));
        }
        return choices;
    }
}
