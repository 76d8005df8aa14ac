package org.dateline.search;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that finds stories. */
@Controller
class SearchController {

    private final Understanding understanding;
    private final Searching searching;
    private final Engine engine;

    SearchController(Understanding understanding, Searching searching, Engine engine) {
        this.understanding = understanding;
        this.searching = searching;
        this.engine = engine;
    }

    @GetMapping("/search")
    String search(Asked asked, HttpServletResponse response, Model model) {
        Understood understood = understanding.of(asked);
        Results results = searching.find(understood);
        if (results == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Progress progress = engine.progress();
            model.addAttribute("progress", progress == null ? Progress.NONE : progress);
        }
        model.addAttribute("results", results);
        model.addAttribute("question", understood.question());
        model.addAttribute("address", understood.address());
        model.addAttribute("notes", understood.notes());
        return "search/show";
    }
}
