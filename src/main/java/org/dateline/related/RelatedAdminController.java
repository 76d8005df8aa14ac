package org.dateline.related;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which stories stand under a story. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/related")
class RelatedAdminController {

    private final Desk desk;
    private final Choosing choosing;

    RelatedAdminController(Desk desk, Choosing choosing) {
        this.desk = desk;
        this.choosing = choosing;
    }

    @GetMapping
    ModelAndView edit(@PathVariable long id) {
        Chosen chosen = choosing.of(id);
        return page(id, places(chosen.stories(), id), chosen);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Principal by,
            RedirectAttributes next) {
        List<RelatedPlace> places = new ArrayList<>();
        Set<Long> before = new LinkedHashSet<>();
        for (String typed : fields.getOrDefault("story", List.of())) {
            RelatedPlace place = place(typed, id, before);
            places.add(place);
        }
        if (places.stream().anyMatch(place -> place.wrong() != null)) {
            return again(id, places, number(fields), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Long> stories = before.stream().limit(RelatedStories.MOST).toList();
        Chosen newer = choosing.choose(id, number(fields), stories, by.getName());
        if (newer != null) {
            return again(id, places, newer.number(), newer, HttpStatus.CONFLICT);
        }
        next.addFlashAttribute("done", "related.admin.done");
        return new ModelAndView("redirect:/admin/articles/" + id + "/related");
    }

    private static int number(MultiValueMap<String, String> fields) {
        String base = String.valueOf(fields.getFirst("base"));
        return base.matches("\\d{1,9}") ? Integer.parseInt(base) : 0;
    }

    private RelatedPlace place(String typed, long id, Set<Long> before) {
        RelatedPlace place = RelatedPlace.typed(typed);
        Long number = place.number();
        if (place.typed().isEmpty()) {
            return place;
        }
        if (number == null) {
            return place.wrong("related.admin.wrong.form");
        }
        if (number == id) {
            return place.wrong("related.admin.wrong.itself");
        }
        Article article = desk.open(number);
        if (article == null) {
            return place.wrong("related.admin.wrong.unknown");
        }
        return before.add(number) ? place.of(article) : place.wrong("related.admin.wrong.twice");
    }

    private List<RelatedPlace> places(List<Long> stories, long id) {
        Set<Long> before = new LinkedHashSet<>();
        return stories.stream()
                .map(story -> place(String.valueOf(story), id, before))
                .toList();
    }

    private ModelAndView again(
            long id, List<RelatedPlace> places, int base, @Nullable Chosen newer, HttpStatus status) {
        ModelAndView page = page(id, places, choosing.of(id)).addObject("base", base);
        page.setStatus(status);
        if (newer != null) {
            page.addObject("newer", newer).addObject("theirs", places(newer.stories(), id));
        }
        return page.addObject("wrong", newer == null);
    }

    private ModelAndView page(long id, List<RelatedPlace> places, Chosen chosen) {
        List<RelatedPlace> all = new ArrayList<>(places);
        while (all.size() < RelatedStories.MOST) {
            all.add(RelatedPlace.typed(""));
        }
        return new ModelAndView("related/admin/edit")
                .addObject("article", found(desk.open(id)))
                .addObject("places", all)
                .addObject("chosen", chosen)
                .addObject("base", chosen.number());
    }
}
