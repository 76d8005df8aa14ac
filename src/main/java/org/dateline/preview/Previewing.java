package org.dateline.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.ChangeKind;
import org.dateline.article.Desk;
import org.dateline.article.Publication;
import org.dateline.article.Revision;
import org.dateline.article.Scheduled;
import org.dateline.article.Story;
import org.dateline.media.Figures;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what a draft would be to its readers, by the very rules that publish it. */
@Component
class Previewing {

    private final Desk desk;
    private final Figures figures;
    private final SiteProperties site;
    private final Clock clock;

    Previewing(Desk desk, Figures figures, SiteProperties site, Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.site = site;
        this.clock = clock;
    }

    /** The story looked at so; null if there is no such article or revision. */
    @Nullable
    Preview of(long id, Viewing viewing) {
        Article article = desk.open(id);
        if (article == null) {
            return null;
        }
        Instant now = clock.instant();
        Instant chosen = viewing.instant(site.zone());
        Scheduled waiting = article.scheduled();
        Instant at = chosen != null ? chosen : waiting != null ? waiting.dueAt() : now;
        if (viewing.question().equals("public")) {
            return waiting != null && !waiting.dueAt().isAfter(at)
                    ? released(article, waiting, at)
                    : released(article, article.publication(), at);
        }
        Revision revision = viewing.isPinned() ? desk.revision(id, viewing.number()) : article.draft();
        if (revision == null) {
            return null;
        }
        Story story = viewing.question().equals("then")
                ? Story.previewed(article, revision, viewing.changeKind(), null, at)
                : now(article, revision, viewing.changeKind());
        return new Preview(article, revision, story.publishedAt().isAfter(at) ? null : illustrated(story), at);
    }

    /** With the very pictures readers would get, from where the newsroom may fetch them before they are out. */
    private Story illustrated(Story story) {
        Set<Long> pictures = story.copy().pictures();
        return pictures.isEmpty()
                ? story
                : story.with(
                        figures.forStaff(pictures),
                        figures.openGraph(pictures.iterator().next()));
    }

    /** As it will be once what waits has gone out. */
    private Preview released(Article article, Scheduled waiting, Instant at) {
        Revision revision = Objects.requireNonNull(desk.revision(article.id(), waiting.revision()));
        Story story = Story.previewed(article, revision, waiting.changeKind(), first(article), waiting.dueAt());
        return new Preview(article, revision, illustrated(story), at);
    }

    private Preview released(Article article, @Nullable Publication publication, Instant at) {
        Revision revision = publication == null
                ? null
                : desk.revision(article.id(), publication.revision().number());
        Story story = publication == null || revision == null || !publication.isVisibleAt(at)
                ? null
                : illustrated(Story.published(article, publication, revision));
        return new Preview(article, revision, story, at);
    }

    /** A draft for somebody outside: one revision, or the newest; null if there is none. */
    @Nullable
    Story shared(long id, @Nullable Integer number) {
        Article article = desk.open(id);
        Revision revision =
                article == null ? null : number == null ? article.draft() : desk.revision(id, number.intValue());
        return article == null || revision == null
                ? null
                : now(article, revision, ChangeKind.UPDATE).alone();
    }

    /** With its pictures at an address that only the holder of a link has. */
    Story lent(Story story, String address) {
        return story.with(figures.lent(story.copy().pictures(), address), null);
    }

    boolean isWithdrawn(long id) {
        Article article = desk.open(id);
        return article != null && article.state().isGone();
    }

    private Story now(Article article, Revision revision, ChangeKind kind) {
        return Story.previewed(article, revision, kind, first(article), clock.instant());
    }

    /** When readers first see it; null if nobody has said. */
    private static @Nullable Instant first(Article article) {
        Publication shown = article.publication();
        Scheduled waiting = article.scheduled();
        return shown != null ? shown.at() : waiting != null ? waiting.dueAt() : null;
    }
}
