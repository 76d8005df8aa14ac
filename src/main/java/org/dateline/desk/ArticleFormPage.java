package org.dateline.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.article.Article;
import org.dateline.article.Choices;
import org.dateline.article.CopyMerge;
import org.dateline.article.Desk;
import org.dateline.article.Filed;
import org.dateline.article.Filing;
import org.dateline.article.GateClosed;
import org.dateline.article.PlanningDesk;
import org.dateline.article.Publication;
import org.dateline.article.Refused;
import org.dateline.article.Release;
import org.dateline.article.Revision;
import org.dateline.article.Scheduled;
import org.dateline.editor.Editors;
import org.dateline.section.Sections;
import org.dateline.shared.ClockTime;
import org.dateline.shared.Typed;
import org.dateline.shared.TypedTime;
import org.dateline.site.SiteProperties;
import org.dateline.site.Wording;
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
    private final PlanningDesk planning;
    private final CopyReader reader;
    private final ReleaseReader releases;
    private final Sections sections;
    private final Sources sources;
    private final Editors editors;
    private final Wording wording;
    private final SiteProperties site;
    private final Clock clock;

    ArticleFormPage(
            Desk desk,
            PlanningDesk planning,
            CopyReader reader,
            ReleaseReader releases,
            Sections sections,
            Sources sources,
            Editors editors,
            Wording wording,
            SiteProperties site,
            Clock clock) {
        this.desk = desk;
        this.planning = planning;
        this.reader = reader;
        this.releases = releases;
        this.sections = sections;
        this.sources = sources;
        this.editors = editors;
        this.wording = wording;
        this.site = site;
        this.clock = clock;
    }

    ArticleForm formOf(Article article) {
        Instant time = releases.filledFrom(article);
        return ArticleForm.of(
                article.draft().copy(),
                article.draft().number(),
                time == null ? "" : TypedTime.inField(time, site.zone()),
                time == null ? "" : TypedTime.offsetInField(time, site.zone()));
    }

    ModelAndView show(ArticleForm form, @Nullable Article article) {
        return page("desk/admin/edit", form, article);
    }

    ModelAndView act(
            String action,
            ArticleForm form,
            BindingResult errors,
            @Nullable Article article,
            Choices choices,
            String by,
            RedirectAttributes next) {
        boolean publish = action.equals("publish");
        switch (action) {
            case "publish" -> {
                reader.checkPublication(form, errors);
                releases.check(form, article, errors);
            }
            case "withdraw" -> checkWithdrawal(form, article, clock.instant(), errors);
            case "save", "preview" -> reader.checkDraft(form, errors);
            default -> errors.reject("article.action.unknown");
        }
        if (publish && article != null && article.state().isGone()) {
            errors.reject("article.withdrawn.publish");
        }
        if (errors.hasErrors()) {
            return show(form, article).addObject("unready", publish ? reader.unready(form) : List.of());
        }
        try {
            return action.equals("withdraw") && article != null
                    ? withdraw(form, article, by, next)
                    : file(action, form, article, choices, by, next);
        } catch (GateClosed closed) {
            return refused(form, article).addObject("gate", closed.findings());
        } catch (Refused refused) {
            errors.reject(refused.key(), wording.shown(refused.arguments()), null);
            return refused(form, article);
        }
    }

    private ModelAndView withdraw(ArticleForm form, Article article, String by, RedirectAttributes next) {
        desk.withdraw(article.id(), Typed.line(form.changeNote()), by);
        next.addFlashAttribute("done", "article.done.withdraw");
        return new ModelAndView("redirect:/admin/articles/" + article.id());
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
        Release release = action.equals("publish") ? releases.release(form, article) : null;
        Filed filed = release != null ? desk.publish(filing, release, by) : desk.save(filing, by);
        Revision newer = filed.newer();
        CopyMerge merge = filed.merge();
        if (newer != null && merge != null && filed.isConflict()) {
            return conflict(form, desk.open(filed.article()), newer, merge);
        }
        if (newer != null && merge != null) {
            next.addFlashAttribute("joined", Joined.of(filing, newer, merge));
        }
        if (release == null) {
            next.addFlashAttribute("done", "article.done." + action);
        } else {
            sayWhatWentOut(release, article, filed.article(), next);
        }
        String address = "redirect:/admin/articles/" + filed.article();
        return new ModelAndView(action.equals("preview") ? address + "/preview" : address);
    }

    /** What happened, as the story stands since: what was to wait may have gone out while its new time was typed. */
    private void sayWhatWentOut(Release release, @Nullable Article before, long id, RedirectAttributes next) {
        Article after = Objects.requireNonNull(desk.open(id), "it was filed");
        Scheduled waiting = after.scheduled();
        boolean live = after.publication() != null;
        if (waiting != null) {
            next.addFlashAttribute("done", live ? "article.done.schedule.update" : "article.done.schedule");
            next.addFlashAttribute("doneAt", waiting.dueAt());
        } else {
            boolean first = before == null || before.publication() == null;
            String kind = release.change().kind().name().toLowerCase(Locale.ROOT);
            next.addFlashAttribute("done", first ? "article.done.publish" : "article.done.publish." + kind);
        }
    }

    private ModelAndView refused(ArticleForm form, @Nullable Article article) {
        ModelAndView page = show(form, article);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView conflict(ArticleForm form, @Nullable Article article, Revision newer, CopyMerge merge) {
        ModelAndView page = page("desk/admin/conflict", form.with(merge.copy(), newer.number()), article);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("typed", form.typed())
                .addObject("newer", newer)
                .addObject("places", ConflictPlace.of(merge))
                .addObject("theirFields", List.copyOf(merge.theirs()));
    }

    private static void checkWithdrawal(
            ArticleForm form, @Nullable Article article, Instant now, BindingResult errors) {
        Publication publication = article == null ? null : article.publication();
        if (publication == null || !publication.isVisibleAt(now)) {
            errors.addError(new ObjectError("form", new String[] {"article.withdraw.unseen"}, null, null));
        }
        String notice = Typed.line(form.changeNote());
        if (notice.isEmpty() || notice.length() > 1_000) {
            errors.rejectValue("changeNote", "article.withdraw.notice");
        }
    }

    private ModelAndView page(String view, ArticleForm form, @Nullable Article article) {
        Instant now = clock.instant();
        ClockTime time = releases.time(form);
        ModelAndView page = new ModelAndView(view)
                .addObject("form", form)
                .addObject("publishedAtTime", time)
                .addObject(
                        "waits",
                        time != null && time.instant() != null && time.instant().isAfter(now))
                .addObject("sections", sections.inOrder())
                .addObject("sources", sources.byName())
                .addObject("editors", editors.byName())
                .addObject("now", now);
        if (article != null) {
            page.addObject("article", article)
                    .addObject("expiry", planning.expiry(article.id()))
                    .addObject("withdrawal", desk.withdrawal(article.id()));
        }
        return page;
    }
}
