package org.dateline.topic;

import java.security.Principal;
import java.util.List;
import org.dateline.shared.Slug;
import org.dateline.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The topics: their list, what the article form offers, a topic's name, and merging one into another. */
@Controller
@RequestMapping("/admin")
class TopicAdminController {

    private static final int SIZE = 50;
    private static final String PLACE = "[\\p{L}\\p{M}\\p{Nd}-]{1,80}\\.\\d{1,18}";

    private final TopicDesk desk;

    TopicAdminController(TopicDesk desk) {
        this.desk = desk;
    }

    /** A topic as the article form offers it. */
    record Offer(String name, long stories) {}

    @GetMapping("/topics.json")
    @ResponseBody
    List<Offer> offers(@RequestParam(defaultValue = "") String q) {
        return desk.beginningWith(Typed.line(q)).stream()
                .map(row -> new Offer(row.topic().name(), row.stories()))
                .toList();
    }

    @GetMapping("/topics")
    String index(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        String words = Typed.line(q);
        String key = after.matches(PLACE) ? after.substring(0, after.indexOf('.')) : words.isEmpty() ? "" : slug(words);
        long id = after.matches(PLACE) ? Long.parseLong(after.substring(after.indexOf('.') + 1)) : 0;
        List<TopicRow> rows = desk.page(key, id, SIZE + 1);
        model.addAttribute("rows", rows.subList(0, Math.min(SIZE, rows.size())));
        model.addAttribute("next", rows.size() > SIZE ? rows.get(SIZE - 1).place() : null);
        model.addAttribute("first", key.isEmpty());
        model.addAttribute("q", words);
        return "topic/admin/index";
    }

    @GetMapping("/topics/{slug}")
    ModelAndView edit(@PathVariable String slug) {
        TopicRow row = find(slug);
        return page(row, row.topic().name());
    }

    @PostMapping("/topics/{slug}")
    ModelAndView update(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            Principal editor,
            RedirectAttributes next) {
        TopicRow row = find(slug);
        String words = Typed.line(name);
        Topic other = desk.known(words);
        if (words.isEmpty() || words.length() > 80 || words.contains(",")) {
            return page(row, name).addObject("wrong", "topic.name.wrong");
        }
        if (other != null && !other.equals(row.topic())) {
            return page(row, name).addObject("wrong", "topic.name.taken").addObject("other", other);
        }
        desk.rename(slug, words, editor.getName());
        next.addFlashAttribute("done", "topic.renamed");
        return to(slug);
    }

    /** What merging would do, in numbers. */
    @GetMapping("/topics/{slug}/merge")
    ModelAndView ask(@PathVariable String slug, @RequestParam(defaultValue = "") String into) {
        TopicRow row = find(slug);
        Topic other = desk.known(Typed.line(into));
        if (row.topic().isMerged()) {
            return to(slug);
        }
        if (other == null || other.equals(row.topic())) {
            return page(row, row.topic().name())
                    .addObject("into", into)
                    .addObject("wrongInto", other == null ? "topic.merge.unknown" : "topic.merge.same");
        }
        return new ModelAndView("topic/admin/merge")
                .addObject("row", row)
                .addObject("into", find(other.slug()))
                .addObject("shared", desk.shared(row.topic(), other));
    }

    @PostMapping("/topics/{slug}/merge")
    ModelAndView merge(
            @PathVariable String slug, @RequestParam String into, Principal editor, RedirectAttributes next) {
        find(slug);
        find(into);
        if (!slug.equals(into)) {
            desk.merge(slug, into, editor.getName());
            next.addFlashAttribute("done", "topic.merged");
        }
        return to(slug);
    }

    @PostMapping("/topics/{slug}/unmerge")
    ModelAndView unmerge(@PathVariable String slug, Principal editor, RedirectAttributes next) {
        find(slug);
        desk.unmerge(slug, editor.getName());
        next.addFlashAttribute("done", "topic.unmerged");
        return to(slug);
    }

    private static ModelAndView page(TopicRow row, @Nullable String name) {
        return new ModelAndView("topic/admin/edit").addObject("row", row).addObject("name", name);
    }

    private static ModelAndView to(String slug) {
        return new ModelAndView("redirect:/admin/topics/" + new Slug(slug).encoded());
    }

    private static String slug(String words) {
        return Slug.of(words).value();
    }

    private TopicRow find(String slug) {
        TopicRow row = desk.row(slug);
        if (row == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return row;
    }
}
