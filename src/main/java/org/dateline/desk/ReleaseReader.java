package org.dateline.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.Change;
import org.dateline.article.ChangeKind;
import org.dateline.article.PlanningDesk;
import org.dateline.article.Release;
import org.dateline.article.Scheduled;
import org.dateline.shared.ClockTime;
import org.dateline.shared.Typed;
import org.dateline.shared.TypedTime;
import org.dateline.site.SiteProperties;
import org.dateline.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads from a typed form how it is to go out: when, as what kind of change, and in spite of what. */
@Component
class ReleaseReader {

    private final SiteProperties site;
    private final Wording wording;
    private final PlanningDesk planning;

    ReleaseReader(SiteProperties site, Wording wording, PlanningDesk planning) {
        this.planning = planning;
        this.site = site;
        this.wording = wording;
    }

    void check(ArticleForm form, @Nullable Article article, Errors errors) {
        String kind = Typed.text(form.changeKind());
        if (!kind.matches("|minor|update|clarification|correction")) {
            errors.rejectValue("changeKind", "article.changeKind.unknown");
        } else if (kind(form, article).isTold() && Typed.line(form.changeNote()).isEmpty()) {
            errors.rejectValue("changeNote", "article.changeNote.missing");
        }
        if (!Typed.text(form.publishedAt()).isEmpty()) {
            checkTime(time(form), errors);
        }
    }

    private void checkTime(@Nullable ClockTime time, Errors errors) {
        if (time == null) {
            errors.rejectValue("publishedAt", "time.wrong", new Object[] {site.zone()}, null);
            return;
        }
        ZoneOffsetTransition change = time.change();
        if (change != null && time.instant() == null) {
            Object[] said =
                    wording.shown(time.local(), site.zone(), change.getDateTimeBefore(), change.getDateTimeAfter());
            errors.rejectValue("publishedAt", time.isSkipped() ? "time.skipped" : "time.doubled", said, null);
        }
    }

    /** How a checked form wants it to go out. */
    Release release(ArticleForm form, @Nullable Article article) {
        Change change = new Change(kind(form, article), Typed.line(form.changeNote()));
        return new Release(change, from(form, article), Typed.line(form.overrideReason()));
    }

    /** What readers have not seen yet can be neither updated nor corrected. */
    private static ChangeKind kind(ArticleForm form, @Nullable Article article) {
        String kind = Typed.text(form.changeKind());
        return kind.isEmpty() || article == null || article.publication() == null
                ? ChangeKind.UPDATE
                : ChangeKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /**
     * The field shows minutes: left as it was filled, it means the very instant it was filled from. What it was filled
     * from may have gone out since; that does not change when readers first saw the story.
     */
    private @Nullable Instant from(ArticleForm form, @Nullable Article article) {
        ClockTime time = time(form);
        Instant typed = time == null ? null : time.instant();
        if (article == null || typed == null) {
            return typed;
        }
        Instant filled = filledFrom(article);
        if (isShown(filled, form, typed)) {
            return filled;
        }
        boolean live = article.publication() != null && article.scheduled() == null;
        return live && isShown(planning.lastDue(article.id()), form, typed) ? null : typed;
    }

    private boolean isShown(@Nullable Instant instant, ArticleForm form, Instant typed) {
        return instant != null
                && Typed.text(form.publishedAt()).equals(TypedTime.inField(instant, site.zone()))
                && site.zone()
                        .getRules()
                        .getOffset(typed)
                        .equals(site.zone().getRules().getOffset(instant));
    }

    /** The time that the form of an article is filled with: when it goes out, or else when it went out; null for neither. */
    @Nullable
    Instant filledFrom(Article article) {
        Scheduled waiting = article.scheduled();
        if (waiting != null) {
            return waiting.dueAt();
        }
        return article.publication() == null ? null : article.publication().at();
    }

    /** What the typed time is on the site's clocks; null if it is none. */
    @Nullable
    ClockTime time(ArticleForm form) {
        try {
            return TypedTime.read(Typed.text(form.publishedAt()), form.publishedAtOffset(), site.zone());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
