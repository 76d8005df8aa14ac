package org.dateline.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.dateline.article.Article;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Links;
import org.dateline.shared.Slug;
import org.dateline.shared.Typed;
import org.dateline.site.SiteProperties;
import org.dateline.writing.Company;
import org.dateline.writing.Place;
import org.dateline.writing.Presences;
import org.dateline.writing.UnfiledText;
import org.dateline.writing.UnfiledTexts;
import org.dateline.writing.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens the article form with what its editor typed and never filed, if that says anything else than the draft, and
 * lets go of it once it is filed.
 */
@Component
class UnfiledForms {

    private final ArticleFormPage page;
    private final UnfiledTexts texts;
    private final Presences presences;
    private final SiteProperties site;

    UnfiledForms(ArticleFormPage page, UnfiledTexts texts, Presences presences, SiteProperties site) {
        this.page = page;
        this.texts = texts;
        this.presences = presences;
        this.site = site;
    }

    /** The form of a new article: empty, or with the text that was asked for. */
    ModelAndView blank(String by, @Nullable Long chosen) {
        List<UnfiledText> mine = texts.ofNew(by);
        UnfiledText shown = mine.stream()
                .filter(text -> chosen != null && text.id() == chosen)
                .findFirst()
                .orElse(null);
        ArticleForm form = shown == null ? ArticleForm.empty(site.language()) : TypedForm.of(shown.fields());
        return offer(page.show(form, null), mine, shown);
    }

    /** The form of an article: its draft, or the newest text of this editor that differs from it. */
    ModelAndView open(Article article, String by, @Nullable Long chosen) {
        ArticleForm draft = page.formOf(article);
        List<UnfiledText> mine = new ArrayList<>();
        for (UnfiledText text : texts.of(by, article.id())) {
            if (differs(form(text), draft)) {
                mine.add(text);
            } else {
                texts.discard(by, text.id());
            }
        }
        UnfiledText shown = mine.stream()
                .filter(text -> chosen == null || text.id() == chosen)
                .findFirst()
                .orElse(null);
        Company company = presences.in(article.id());
        return offer(page.show(shown == null ? draft : form(shown), article), mine, shown)
                .addObject("others", company == null ? "" : company.othersThan(by));
    }

    private static ModelAndView offer(ModelAndView page, List<UnfiledText> mine, @Nullable UnfiledText shown) {
        return page.addObject("unfiled", shown)
                .addObject(
                        "otherTexts",
                        mine.stream().filter(text -> text != shown).toList())
                .addObject("written", shown == null ? null : new Written("", shown.window(), shown.version() + ""))
                .addObject("untouched", true);
    }

    /** Lets go of the text if the act succeeded; else says to the form that comes back where its text is kept. */
    ModelAndView after(
            ModelAndView answer, String by, @Nullable Article article, Written written, Map<String, String> sent) {
        Place place = article == null ? Place.ofNew(sent.get("formToken")) : Place.of(article.id());
        if (place == null) {
            return answer;
        }
        if (String.valueOf(answer.getViewName()).startsWith("redirect:")) {
            texts.filed(by, place, written);
            return answer;
        }
        return answer.addObject("written", texts.keepSent(by, place, written, sent));
    }

    /** What the list of articles says: who has which one open, and what of mine is not filed. */
    void note(Model model, List<DeskRow> rows, String by) {
        Map<Long, TreeSet<String>> names =
                presences.among(rows.stream().map(DeskRow::id).toList());
        Map<Long, String> open = new HashMap<>();
        names.forEach((article, present) -> open.put(article, String.join(", ", present)));
        model.addAttribute("open", open);
        model.addAttribute("unfiledTexts", texts.all(by));
    }

    /** What was typed before an article was one starts from its first revision. */
    private static ArticleForm form(UnfiledText text) {
        if (text.article() != null) {
            return TypedForm.of(text.fields());
        }
        Map<String, String> fields = new HashMap<>(text.fields());
        fields.put("baseRevision", "1");
        return TypedForm.of(fields);
    }

    /** A text whose filing was not heard of any more says what the draft says. */
    private boolean differs(ArticleForm typed, ArticleForm draft) {
        return !tidy(draft).equals(tidy(typed))
                || typed.base() == draft.base()
                        && (!Typed.text(typed.changeNote()).isEmpty()
                                || !Typed.text(typed.overrideReason()).isEmpty()
                                || !Typed.text(typed.publishedAt()).equals(draft.publishedAt())
                                || !Typed.text(typed.publishedAtOffset()).equals(draft.publishedAtOffset()));
    }

    /** The form as it would stand there again once it is filed. */
    private ArticleForm tidy(ArticleForm typed) {
        String headline = Typed.line(typed.headline());
        String slug = Typed.text(typed.slug());
        String language = Typed.text(typed.language());
        Map<String, String> fields = new HashMap<>();
        fields.put("headline", headline);
        fields.put("summary", Typed.line(typed.summary()));
        fields.put("body", HtmlText.of(Typed.text(typed.body())).toEditableText());
        fields.put("datelinePlace", Typed.line(typed.datelinePlace()));
        fields.put("datelineDate", Typed.text(typed.datelineDate()));
        fields.put("datelineAgency", Typed.line(typed.datelineAgency()));
        fields.put("section", Typed.text(typed.section()));
        fields.put("source", Typed.text(typed.source()));
        fields.put("byline", Typed.line(typed.byline()));
        fields.put("editor", Typed.text(typed.editor()));
        fields.put(
                "topics",
                String.join(
                        ", ",
                        typed.topicNames().stream()
                                .sorted(String::compareToIgnoreCase)
                                .toList()));
        fields.put("leadPicture", Typed.text(typed.leadPicture()));
        fields.put("leadCaption", Typed.line(typed.leadCaption()));
        fields.put("language", language.isEmpty() ? site.language() : language);
        fields.put("slug", Slug.of(slug.isEmpty() ? headline : slug).value());
        String original = Typed.text(typed.originalUrl());
        fields.put("originalUrl", Objects.requireNonNullElse(Links.webAddress(original), original));
        return TypedForm.of(fields);
    }
}
