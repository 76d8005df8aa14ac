package org.dateline.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.dateline.article.Dateline;
import org.dateline.editor.Editor;
import org.dateline.editor.Editors;
import org.dateline.site.SiteProperties;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Fills the article form from a pasted page. Saves nothing. */
@Controller
@RequestMapping("/admin/articles/paste")
class PasteController {

    private final ArticleFormPage page;
    private final Sources sources;
    private final Editors editors;
    private final SiteProperties site;
    private final Clock clock;

    PasteController(ArticleFormPage page, Sources sources, Editors editors, SiteProperties site, Clock clock) {
        this.page = page;
        this.sources = sources;
        this.editors = editors;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    String ask() {
        return "desk/admin/paste";
    }

    @PostMapping
    ModelAndView fill(@RequestParam(name = "page", defaultValue = "") String text, Model model) {
        if (text.isBlank() || text.length() > 1_000_000) {
            return new ModelAndView("desk/admin/paste")
                    .addObject("wrong", text.isBlank() ? "paste.empty" : "paste.long");
        }
        PastedPage pasted = PastedPage.read(text, LocalDate.now(clock.withZone(site.zone())));
        return page.show(form(pasted), null).addObject("taken", pasted.lines());
    }

    private ArticleForm form(PastedPage pasted) {
        Source source = sources.byName().stream()
                .filter(known -> isNamed(known.name(), pasted.source()))
                .findFirst()
                .orElse(null);
        Editor editor = editors.byName().stream()
                .filter(known -> isNamed(known.name(), pasted.editor()))
                .findFirst()
                .orElse(null);
        Dateline dateline = pasted.dateline();
        return new ArticleForm(
                pasted.headline(),
                "",
                pasted.body(),
                dateline.place(),
                dateline.on() == null ? "" : String.valueOf(dateline.on()),
                dateline.agency(),
                "",
                source == null ? "" : source.slug(),
                "",
                source == null ? pasted.source() : "",
                pasted.byline(),
                editor == null ? "" : editor.slug(),
                "",
                editor == null ? pasted.editor() : "",
                "",
                "",
                "",
                site.language(),
                "",
                "",
                pasted.updated() == null ? "" : pasted.updated().atTime(LocalTime.MIDNIGHT) + "",
                "",
                "",
                "",
                "",
                ArticleForm.token(),
                "0");
    }

    private static boolean isNamed(String known, String pasted) {
        return !pasted.isEmpty() && known.strip().equalsIgnoreCase(pasted);
    }
}
