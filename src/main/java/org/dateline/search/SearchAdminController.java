package org.dateline.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that says how the index is, and has it made anew. */
@Controller
@RequestMapping("/admin/search")
class SearchAdminController {

    private final Engine engine;
    private final Indexing indexing;
    private final Rows rows;

    SearchAdminController(Engine engine, Indexing indexing, Rows rows) {
        this.engine = engine;
        this.indexing = indexing;
        this.rows = rows;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("progress", engine.progress());
        model.addAttribute("open", engine.isOpen());
        model.addAttribute("articles", rows.count());
        return "search/admin/show";
    }

    @PostMapping
    String rebuild(RedirectAttributes next) {
        indexing.rebuild();
        next.addFlashAttribute("done", "searching.begun");
        return "redirect:/admin/search";
    }
}
