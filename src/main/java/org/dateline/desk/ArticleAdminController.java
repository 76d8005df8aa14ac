package org.dateline.desk;

import static org.dateline.site.Found.found;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Cursor;
import org.dateline.article.Desk;
import org.dateline.article.DeskFilter;
import org.dateline.article.KeyPage;
import org.dateline.section.Sections;
import org.dateline.source.Sources;
import org.dateline.writing.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's list and the article form. */
@Controller
@RequestMapping("/admin")
class ArticleAdminController {

    private final Desk desk;
    private final DeskList list;
    private final ArticleFormPage page;
    private final UnfiledForms unfiled;
    private final Sections sections;
    private final Sources sources;
    private final Clock clock;

    ArticleAdminController(
            Desk desk,
            DeskList list,
            ArticleFormPage page,
            UnfiledForms unfiled,
            Sections sections,
            Sources sources,
            Clock clock) {
        this.desk = desk;
        this.list = list;
        this.page = page;
        this.unfiled = unfiled;
        this.sections = sections;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping({"", "/"})
    String home() {
        return "redirect:/admin/articles";
    }

    @GetMapping("/articles")
    String index(
            DeskFilter filter,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            Principal editor,
            Model model) {
        Cursor cursor = Cursor.of(before, after);
        KeyPage<DeskRow> page = list.page(filter, cursor == null ? Cursor.START : cursor);
        unfiled.note(model, page.entries(), editor.getName());
        model.addAttribute("page", page);
        model.addAttribute(
                "shown",
                page.entries().stream().map(row -> String.valueOf(row.id())).collect(Collectors.joining(",")));
        model.addAttribute("filter", filter);
        model.addAttribute("sections", sections.inOrder());
        model.addAttribute("sources", sources.byName());
        model.addAttribute("now", clock.instant());
        return "desk/admin/index";
    }

    @GetMapping("/articles/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable Long text, Principal editor) {
        return unfiled.blank(editor.getName(), text);
    }

    @PostMapping({"/articles", "/articles/new"})
    ModelAndView create(
            @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            Written written,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "save") String action,
            Principal editor,
            RedirectAttributes next) {
        String by = editor.getName();
        ModelAndView answer = page.act(action, form, errors, null, ChoiceReader.read(sent), by, next);
        return unfiled.after(answer, by, null, written, sent);
    }

    @GetMapping("/articles/{id:\\d{1,18}}")
    ModelAndView edit(@PathVariable long id, @RequestParam(required = false) @Nullable Long text, Principal editor) {
        return unfiled.open(find(id), editor.getName(), text);
    }

    @PostMapping("/articles/{id:\\d{1,18}}")
    ModelAndView update(
            @PathVariable long id,
            @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            Written written,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "save") String action,
            Principal editor,
            RedirectAttributes next) {
        Article article = find(id);
        String by = editor.getName();
        ModelAndView answer = page.act(action, form, errors, article, ChoiceReader.read(sent), by, next);
        return unfiled.after(answer, by, article, written, sent);
    }

    private Article find(long id) {
        return found(desk.open(id));
    }
}
