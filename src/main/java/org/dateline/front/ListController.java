package org.dateline.front;

import static org.dateline.site.Found.found;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.dateline.article.Cursor;
import org.dateline.article.Headline;
import org.dateline.article.KeyPage;
import org.dateline.article.PublishedArticles;
import org.dateline.article.Selection;
import org.dateline.editor.Editor;
import org.dateline.editor.Editors;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Kept;
import org.dateline.shared.Slug;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topic;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The lists of headlines: the same page, cut from the archive in five ways. */
@Controller
class ListController {

    private static final int SIZE = 20;

    private final PublishedArticles articles;
    private final Sections sections;
    private final Sources sources;
    private final Editors editors;
    private final Topics topics;
    private final Kept kept;

    ListController(
            PublishedArticles articles, Sections sections, Sources sources, Editors editors, Topics topics, Kept kept) {
        this.articles = articles;
        this.sections = sections;
        this.sources = sources;
        this.editors = editors;
        this.topics = topics;
        this.kept = kept;
    }

    /** Where {@code ?before=} or {@code ?after=} points; an address we never gave out is a page that does not exist. */
    @ModelAttribute("cursor")
    Cursor cursor(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        return found(Cursor.of(before, after));
    }

    @GetMapping("/latest")
    String latest(Cursor cursor, ZoneId zone, Model model) {
        return list("/latest", Selection.latest(), cursor, zone, model);
    }

    @GetMapping("/sections/{slug}")
    String section(@PathVariable String slug, Cursor cursor, ZoneId zone, Model model) {
        Section section = known("section", slug, sections::findBySlug);
        model.addAttribute("section", section);
        model.addAttribute("name", section.name());
        return list(section.path(), Selection.inSection(section), cursor, zone, model);
    }

    @GetMapping("/sources/{slug}")
    String source(@PathVariable String slug, Cursor cursor, ZoneId zone, Model model) {
        Source source = known("source", slug, sources::findBySlug);
        model.addAttribute("source", source);
        model.addAttribute("name", source.name());
        return list(source.path(), Selection.fromSource(source), cursor, zone, model);
    }

    @GetMapping("/editors/{slug}")
    String editor(@PathVariable String slug, Cursor cursor, ZoneId zone, Model model) {
        Editor editor = known("editor", slug, editors::findBySlug);
        model.addAttribute("editor", editor);
        model.addAttribute("name", editor.name());
        return list(editor.path(), Selection.creditedTo(editor), cursor, zone, model);
    }

    @GetMapping("/topics/{slug}")
    Object topic(@PathVariable String slug, Cursor cursor, ZoneId zone, Model model) {
        Topic topic = known("topic", slug, topics::findBySlug);
        if (topic.isMerged()) {
            return moved(topic.current());
        }
        model.addAttribute("topic", topic);
        model.addAttribute("name", topic.name());
        KeyPage<Headline> page = articles.page(Selection.on(topic), cursor, SIZE);
        return list(topic.path(), page, Stretch.daysOrMonths(page.entries(), zone), cursor, model);
    }

    /** What the list is of; nothing is kept of what is not there, since anybody may ask for that. */
    private <T> T known(String what, String slug, Function<String, @Nullable T> find) {
        return kept.get(List.of(what, slug), () -> found(find.apply(slug)));
    }

    private static View moved(Topic topic) {
        RedirectView view = new RedirectView("/topics/" + new Slug(topic.slug()).encoded(), true, false, false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }

    private String list(String path, Selection selection, Cursor cursor, ZoneId zone, Model model) {
        KeyPage<Headline> page = articles.page(selection, cursor, SIZE);
        return list(path, page, Stretch.days(page.entries(), zone), cursor, model);
    }

    private static String list(
            String path, KeyPage<Headline> page, List<Stretch> stretches, Cursor cursor, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("place", cursor.query());
        model.addAttribute("page", page);
        model.addAttribute("stretches", stretches);
        return "front/list";
    }
}
