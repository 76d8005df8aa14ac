package org.dateline.signpost;

import static org.dateline.site.Found.found;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.Headline;
import org.dateline.article.PublishedArticles;
import org.dateline.article.PublishedNames;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.topic.Topic;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything stories are filed under, on one page; only topics may be so many that they take several. */
@Controller
class SectionsController {

    private static final int SIZE = 60;

    private final Sections sections;
    private final Topics topics;
    private final PublishedArticles articles;
    private final PublishedNames names;

    SectionsController(Sections sections, Topics topics, PublishedArticles articles, PublishedNames names) {
        this.sections = sections;
        this.topics = topics;
        this.articles = articles;
        this.names = names;
    }

    /** @param after the slug of the topic that the page of topics begins behind */
    @GetMapping("/sections")
    String index(@RequestParam(required = false) @Nullable String after, Model model) {
        Topic behind = after == null ? null : found(topics.findBySlug(after));
        List<Topic> some =
                behind == null ? names.topics("", 0, SIZE + 1) : names.topics(behind.nameKey(), behind.id(), SIZE + 1);
        List<Section> all = sections.inOrder();
        Map<String, Headline> newest = articles.newestOfEach(all, 1).stream()
                .collect(Collectors.toMap(Headline::sectionSlug, Function.identity(), (one, other) -> one));
        model.addAttribute("sections", all);
        model.addAttribute("newest", newest);
        model.addAttribute("sources", names.sources());
        model.addAttribute("topics", some.subList(0, Math.min(SIZE, some.size())));
        model.addAttribute("more", some.size() > SIZE ? some.get(SIZE - 1).slug() : null);
        model.addAttribute("behind", behind == null ? null : behind.slug());
        return "signpost/sections";
    }
}
