package org.dateline.feed;

import java.util.List;
import org.dateline.editor.Editors;
import org.dateline.section.Sections;
import org.dateline.source.Sources;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that lists the feeds. */
@Controller
class FeedIndexController {

    private final Sections sections;
    private final Sources sources;
    private final Editors editors;

    FeedIndexController(Sections sections, Sources sources, Editors editors) {
        this.sections = sections;
        this.sources = sources;
        this.editors = editors;
    }

    @GetMapping("/feeds")
    String index(Model model) {
        model.addAttribute(
                "groups",
                List.of(
                        new FeedGroup(
                                "sections",
                                sections.inOrder().stream().map(FeedList::of).toList()),
                        new FeedGroup(
                                "sources",
                                sources.byName().stream().map(FeedList::of).toList()),
                        new FeedGroup(
                                "editors",
                                editors.byName().stream().map(FeedList::of).toList())));
        return "feed/index";
    }
}
