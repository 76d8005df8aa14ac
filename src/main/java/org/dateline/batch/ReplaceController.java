package org.dateline.batch;

import java.security.Principal;
import org.dateline.article.Cursor;
import org.dateline.section.Sections;
import org.dateline.shared.Language;
import org.dateline.shared.Typed;
import org.dateline.source.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks which words are to be replaced where, and plans it. */
@Controller
@RequestMapping("/admin/batches/replace")
class ReplaceController {

    private static final int LONGEST = 200;

    private final BatchDesk desk;
    private final Sections sections;
    private final Sources sources;

    ReplaceController(BatchDesk desk, Sections sections, Sources sources) {
        this.desk = desk;
        this.sections = sections;
        this.sources = sources;
    }

    @GetMapping
    ModelAndView ask(ReplaceForm form, Scope scope) {
        ReplaceForm opened = form.opened();
        BindingResult errors = new BeanPropertyBindingResult(opened, "form");
        return page(opened, scope).addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }

    @PostMapping
    ModelAndView plan(@ModelAttribute("form") ReplaceForm form, BindingResult errors, Scope scope, Principal editor) {
        if (form.words().isEmpty() || form.words().length() > LONGEST) {
            errors.rejectValue("find", "batch.replace.find.wrong");
        }
        if (Typed.line(form.replacement()).length() > LONGEST) {
            errors.rejectValue("replacement", "batch.replace.replacement.wrong");
        }
        if (form.words().equals(Typed.line(form.replacement()))) {
            errors.rejectValue("replacement", "batch.replace.same");
        }
        if (form.looksNowhere()) {
            errors.reject("batch.replace.nowhere");
        }
        if (!Typed.text(scope.language()).isEmpty() && !Language.isTag(Typed.text(scope.language()))) {
            errors.reject("batch.replace.language.wrong");
        }
        if (errors.hasErrors()) {
            return page(form, scope);
        }
        long id = desk.plan(
                form.validToken(), form.change(), scope, query(scope), place(form.before()), editor.getName());
        return new ModelAndView("redirect:/admin/batches/" + id);
    }

    private ModelAndView page(ReplaceForm form, Scope scope) {
        return new ModelAndView("batch/admin/replace")
                .addObject("form", form)
                .addObject("scope", scope)
                .addObject("sections", sections.inOrder())
                .addObject("sources", sources.byName());
    }

    private static Cursor place(@Nullable String before) {
        Cursor place = before == null || before.isEmpty() ? Cursor.START : Cursor.of(before, null);
        return place == null ? Cursor.START : place;
    }

    /** What the search was narrowed to, to be narrowed to again. */
    private static String query(Scope scope) {
        String query = UriComponentsBuilder.newInstance()
                .queryParam("state", "{state}")
                .queryParam("section", "{section}")
                .queryParam("source", "{source}")
                .queryParam("language", "{language}")
                .encode()
                .buildAndExpand(scope.state(), scope.section(), scope.source(), scope.language())
                .toUriString();
        return query.length() > 400 ? "" : query;
    }
}
