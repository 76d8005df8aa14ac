package org.dateline.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dateline.article.Copy;
import org.dateline.article.Dateline;
import org.dateline.article.LeadPicture;
import org.dateline.editor.Editor;
import org.dateline.editor.Editors;
import org.dateline.media.Picture;
import org.dateline.section.Section;
import org.dateline.section.Sections;
import org.dateline.shared.HtmlText;
import org.dateline.shared.Language;
import org.dateline.shared.Links;
import org.dateline.shared.Slug;
import org.dateline.shared.Typed;
import org.dateline.site.SiteProperties;
import org.dateline.source.Source;
import org.dateline.source.Sources;
import org.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/** Reads a typed form: says what is wrong with it, and turns it into copy once nothing is. */
@Component
@Transactional
@Retryable(includes = DataIntegrityViolationException.class, maxRetries = 3, delay = 20)
class CopyReader {

    private final Sections sections;
    private final Sources sources;
    private final Editors editors;
    private final Topics topics;
    private final ShownPictures pictures;
    private final SiteProperties site;

    CopyReader(
            Sections sections,
            Sources sources,
            Editors editors,
            Topics topics,
            ShownPictures pictures,
            SiteProperties site) {
        this.sections = sections;
        this.sources = sources;
        this.editors = editors;
        this.topics = topics;
        this.pictures = pictures;
        this.site = site;
    }

    /** What a draft must satisfy: that everything typed can be kept. */
    @Transactional(readOnly = true)
    void checkDraft(ArticleForm form, Errors errors) {
        limit(errors, "headline", form.headline(), 300);
        limit(errors, "summary", form.summary(), 1_000);
        limit(errors, "datelinePlace", form.datelinePlace(), 120);
        limit(errors, "datelineAgency", form.datelineAgency(), 120);
        limit(errors, "byline", form.byline(), 200);
        limit(errors, "leadCaption", form.leadCaption(), 1_000);
        limit(errors, "changeNote", form.changeNote(), 1_000);
        limit(errors, "overrideReason", form.overrideReason(), 800);
        limit(errors, "newSource", form.newSource(), 80);
        limit(errors, "newEditor", form.newEditor(), 80);
        if (HtmlText.of(Typed.text(form.body())).toString().length() > 1_000_000) {
            errors.rejectValue("body", "article.body.long");
        }
        if (form.topicNames().size() > 30 || form.topicNames().stream().anyMatch(name -> name.length() > 80)) {
            errors.rejectValue("topics", "article.topics.many");
        }
        if (datelineDate(form) == null && !Typed.text(form.datelineDate()).isEmpty()) {
            errors.rejectValue("datelineDate", "article.datelineDate.wrong");
        }
        pictures.checkDraft(form, errors);
        if (!Language.isTag(languageTag(form))) {
            errors.rejectValue("language", "article.language.wrong");
        }
        String slug = Typed.text(form.slug());
        if (!slug.isEmpty() && slug.length() > Slug.MAX_LENGTH) {
            errors.rejectValue("slug", "article.slug.long");
        }
        String original = Typed.text(form.originalUrl());
        if (!original.isEmpty() && Links.webAddress(original) == null) {
            errors.rejectValue("originalUrl", "article.originalUrl.wrong", new Object[] {Links.MAX_LENGTH}, null);
        }
        if (!Typed.text(form.section()).isEmpty() && section(form) == null) {
            errors.rejectValue("section", "article.section.unknown");
        }
        if (!Typed.text(form.source()).isEmpty() && sources.findBySlug(Typed.text(form.source())) == null) {
            errors.rejectValue("source", "article.source.unknown");
        }
        if (!Typed.text(form.editor()).isEmpty() && editors.findBySlug(Typed.text(form.editor())) == null) {
            errors.rejectValue("editor", "article.editor.unknown");
        }
    }

    /** What readers must be given besides: a headline, text and a section. */
    @Transactional(readOnly = true)
    void checkPublication(ArticleForm form, Errors errors) {
        checkDraft(form, errors);
        if (Typed.line(form.headline()).isEmpty()) {
            errors.rejectValue("headline", "article.headline.missing");
        }
        if (HtmlText.of(Typed.text(form.body())).isEmpty()) {
            errors.rejectValue("body", "article.body.missing");
        }
        pictures.checkPublication(form, errors);
        if (Typed.text(form.section()).isEmpty()) {
            errors.rejectValue("section", "article.section.missing");
        }
    }

    /** The pictures that keep a form from being published. */
    List<Picture> unready(ArticleForm form) {
        return pictures.unready(form);
    }

    /** The copy of a form that was checked; makes the source and the editor the form asks to make. */
    Copy read(ArticleForm form) {
        String headline = Typed.line(form.headline());
        String slug = Typed.text(form.slug());
        return new Copy(
                headline,
                Typed.line(form.summary()),
                HtmlText.of(Typed.text(form.body())),
                new Dateline(Typed.line(form.datelinePlace()), datelineDate(form), Typed.line(form.datelineAgency())),
                section(form),
                source(form),
                Typed.line(form.byline()),
                editor(form),
                topics.named(form.topicNames()),
                Language.of(languageTag(form)),
                Slug.of(slug.isEmpty() ? headline : slug),
                new LeadPicture(form.leadNumber(), Typed.line(form.leadCaption())),
                Objects.requireNonNullElse(Links.webAddress(Typed.text(form.originalUrl())), ""));
    }

    private @Nullable Section section(ArticleForm form) {
        return sections.findBySlug(Typed.text(form.section()));
    }

    private @Nullable Source source(ArticleForm form) {
        String chosen = Typed.text(form.source());
        String created = Typed.line(form.newSource());
        if (!chosen.isEmpty() || created.isEmpty()) {
            return sources.findBySlug(chosen);
        }
        Slug slug = Slug.of(created);
        Source known = sources.findBySlug(slug.value());
        return known != null ? known : sources.save(new Source(slug, created));
    }

    private @Nullable Editor editor(ArticleForm form) {
        String chosen = Typed.text(form.editor());
        String created = Typed.line(form.newEditor());
        if (!chosen.isEmpty() || created.isEmpty()) {
            return editors.findBySlug(chosen);
        }
        Slug slug = Slug.of(created);
        Editor known = editors.findBySlug(slug.value());
        return known != null ? known : editors.save(new Editor(slug, created));
    }

    private String languageTag(ArticleForm form) {
        String typed = Typed.text(form.language());
        return typed.isEmpty() ? site.language() : typed;
    }

    private static @Nullable LocalDate datelineDate(ArticleForm form) {
        try {
            LocalDate date = LocalDate.parse(Typed.text(form.datelineDate()));
            return date.getYear() >= 1000 && date.getYear() <= 9998 ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void limit(Errors errors, String field, @Nullable String typed, int max) {
        if (Typed.text(typed).length() > max) {
            errors.rejectValue(field, "article.too.long", new Object[] {max}, null);
        }
    }
}
