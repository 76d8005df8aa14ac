package org.dateline.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Choices;
import org.dateline.article.CopyMerge;
import org.dateline.article.Desk;
import org.dateline.article.Filed;
import org.dateline.article.Filing;
import org.dateline.article.Publication;
import org.dateline.article.Revision;
import org.dateline.article.State;
import org.dateline.editor.Editors;
import org.dateline.section.Sections;
import org.dateline.shared.Typed;
import org.dateline.shared.TypedTime;
import org.dateline.site.SiteProperties;
import org.dateline.source.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What pressing a button of the article form leads to: the act and the next page, the same form, or both texts. */
@Component
class ArticleFormPage {

    private final Desk desk;
    private final CopyReader reader;
    private final Sections sections;
    private final Sources sources;
    private final Editors editors;
    private final SiteProperties site;
    private final Clock clock;

    ArticleFormPage(
            Desk desk,
            CopyReader reader,
            Sections sections,
            Sources sources,
            Editors editors,
            SiteProperties site,
            Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.sections = sections;
        this.sources = sources;
        this.editors = editors;
        this.site = site;
        this.clock = clock;
    }

    ArticleForm formOf(Article article) {
        Publication publication = article.publication();
        String at = publication == null ? "" : TypedTime.inField(publication.at(), site.zone());
        return ArticleForm.of(article.draft().copy(), article.draft().number(), at);
    }

    ModelAndView show(ArticleForm form, @Nullable Article article) {
        return page("desk/admin/edit", article).addObject("form", form);
    }

    ModelAndView act(
            String action,
            ArticleForm form,
            BindingResult errors,
            @Nullable Article article,
            Choices choices,
            String by,
            RedirectAttributes next) {
        Instant now = clock.instant();
        Publication publication = article == null ? null : article.publication();
        switch (action) {
            case "publish" -> reader.checkPublication(form, publication, errors);
            case "withdraw" -> checkWithdrawal(form, publication, now, errors);
            case "save", "preview" -> reader.checkDraft(form, errors);
            default -> errors.reject("article.action.unknown");
        }
        if (action.equals("publish") && article != null && article.state() == State.WITHDRAWN) {
            errors.reject("article.withdrawn.publish");
        }
        if (errors.hasErrors()) {
            return page("desk/admin/edit", article)
                    .addObject("form", form)
                    .addObject("unready", action.equals("publish") ? reader.unready(form) : List.of());
        }
        if (action.equals("withdraw") && article != null) {
            desk.withdraw(article.id(), Typed.line(form.changeNote()), by);
            next.addFlashAttribute("done", "article.done.withdraw");
            return new ModelAndView("redirect:/admin/articles/" + article.id());
        }
        return file(action, form, article, choices, by, next);
    }

    private ModelAndView file(
            String action,
            ArticleForm form,
            @Nullable Article article,
            Choices choices,
            String by,
            RedirectAttributes next) {
        Filing filing = new Filing(
                article == null ? null : article.id(), form.validToken(), form.base(), reader.read(form), choices);
        Filed filed = action.equals("publish")
                ? desk.publish(filing, reader.release(form, article == null ? null : article.publication()), by)
                : desk.save(filing, by);
        Revision newer = filed.newer();
        CopyMerge merge = filed.merge();
        if (newer != null && merge != null && filed.isConflict()) {
            return conflict(form, desk.open(filed.article()), newer, merge);
        }
        if (newer != null && merge != null) {
            next.addFlashAttribute("joined", Joined.of(filing, newer, merge));
        }
        next.addFlashAttribute("done", "article.done." + action);
        String address = "redirect:/admin/articles/" + filed.article();
        return new ModelAndView(action.equals("preview") ? address + "/preview" : address);
    }

    private ModelAndView conflict(ArticleForm form, @Nullable Article article, Revision newer, CopyMerge merge) {
        ModelAndView page = page("desk/admin/conflict", article);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("form", form.with(merge.copy(), newer.number()))
                .addObject("typed", form.typed())
                .addObject("newer", newer)
                .addObject("places", ConflictPlace.of(merge))
                .addObject("theirFields", List.copyOf(merge.theirs()));
    }

    private static void checkWithdrawal(
            ArticleForm form, @Nullable Publication publication, Instant now, BindingResult errors) {
        if (publication == null || !publication.isVisibleAt(now)) {
            errors.addError(new ObjectError("form", new String[] {"article.withdraw.unseen"}, null, null));
        }
        String notice = Typed.line(form.changeNote());
        if (notice.isEmpty() || notice.length() > 1_000) {
            errors.rejectValue("changeNote", "article.withdraw.notice");
        }
    }

    private ModelAndView page(String view, @Nullable Article article) {
        ModelAndView page = new ModelAndView(view)
                .addObject("sections", sections.inOrder())
                .addObject("sources", sources.byName())
                .addObject("editors", editors.byName())
                .addObject("now", clock.instant());
        if (article != null) {
            page.addObject("article", article).addObject("withdrawal", desk.withdrawal(article.id()));
        }
        return page;
    }
}
