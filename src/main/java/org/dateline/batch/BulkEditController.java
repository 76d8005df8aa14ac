package org.dateline.batch;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.Typed;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks what is to change in the articles that were chosen in the list, and plans it. */
@Controller
@RequestMapping("/admin/batches/new")
class BulkEditController {

    private static final int MOST_TOPICS = 20;

    private final BatchDesk desk;
    private final Archive archive;
    private final Sections sections;
    private final Sources sources;

    BulkEditController(BatchDesk desk, Archive archive, Sections sections, Sources sources) {
        this.desk = desk;
        this.archive = archive;
        this.sections = sections;
        this.sources = sources;
    }

    @GetMapping
    ModelAndView ask(@ModelAttribute("form") EditForm form, BindingResult errors, Scope scope) {
        return page(form, scope, UUID.randomUUID().toString());
    }

    @PostMapping
    ModelAndView plan(@ModelAttribute("form") EditForm form, BindingResult errors, Scope scope, Principal editor) {
        Section section = sections.findBySlug(Typed.text(form.toSection()));
        Source source = sources.findBySlug(Typed.text(form.toSource()));
        if (form.changesNothing()) {
            errors.reject("batch.edit.nothing");
        }
        if (section == null && !Typed.text(form.toSection()).isEmpty()) {
            errors.rejectValue("toSection", "batch.edit.section");
        }
        if (source == null && !Typed.text(form.toSource()).isEmpty()) {
            errors.rejectValue("toSource", "batch.edit.source");
        }
        checkTopics("addTopics", form.addTopics(), errors);
        checkTopics("removeTopics", form.removeTopics(), errors);
        List<Long> articles = form.meansAll() ? archive.matching(scope) : form.numbers();
        if (errors.hasErrors() || articles.isEmpty()) {
            return page(form, scope, form.validToken());
        }
        Refiling change = new Refiling(section, source, Typed.line(form.addTopics()), Typed.line(form.removeTopics()));
        long id = desk.plan(form.validToken(), change, articles, editor.getName());
        return new ModelAndView("redirect:/admin/batches/" + id);
    }

    private ModelAndView page(EditForm form, Scope scope, String token) {
        int count =
                form.meansAll() ? archive.matching(scope).size() : form.ids().size();
        return new ModelAndView("batch/admin/new")
                .addObject("scope", scope)
                .addObject("token", token)
                .addObject("count", count)
                .addObject("most", form.meansAll() && count == Archive.MOST_EDITED)
                .addObject("sections", sections.inOrder())
                .addObject("sources", sources.byName());
    }

    private static void checkTopics(String field, @Nullable String typed, BindingResult errors) {
        List<String> names = Topic.namesIn(Typed.line(typed));
        boolean tooLong = names.stream().anyMatch(name -> name.length() > 80);
        if (tooLong || names.size() > MOST_TOPICS || Typed.line(typed).length() > 1_000) {
            errors.rejectValue(field, "batch.edit.topics");
        }
    }
}
