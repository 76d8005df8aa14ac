package org.dateline.article;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Writes down what the {@link Desk} does, in its transaction: the act, what readers see since, and the announcement. */
@Component
class Ledger {

    /** What a story's page says as long as it is shown, whatever came between. */
    private static final Set<ActKind> CORRECTING = EnumSet.of(ActKind.CORRECTED, ActKind.CLARIFIED, ActKind.REINSTATED);

    private final Acts acts;
    private final Versions versions;
    private final ApplicationEventPublisher events;

    Ledger(Acts acts, Versions versions, ApplicationEventPublisher events) {
        this.acts = acts;
        this.versions = versions;
        this.events = events;
    }

    void keep(Act act) {
        events.publishEvent(acts.save(act).announced());
    }

    /** Keeps an act after which readers see something else: another version, or the same at another place in time. */
    void keepShown(Article article, Act act) {
        Publication publication = Objects.requireNonNull(article.publication(), "readers see it");
        Version last = last(article);
        Instant before = place(last);
        if (publication.version() > 0 && last != null) {
            last.moveTo(publication.at());
        } else {
            boolean away = last != null && last.shownUntil() != null;
            end(last, act.doneAt());
            number(article, publication, act, last);
            if (away && acts.existsByArticleIdAndKindIn(article.id(), CORRECTING)) {
                publication.tell();
            }
        }
        moved(before, publication.at());
        keep(act);
    }

    /** Begins the history of what readers see already; nothing is done, so nothing is announced. */
    void begin(Article article, Publication publication, Act act) {
        number(article, publication, act, last(article));
    }

    private void number(Article article, Publication publication, Act act, @Nullable Version last) {
        publication.number(
                versions.save(new Version(article, publication, act, last)).number());
    }

    /** Keeps an act after which readers see nothing any more. */
    void keepGone(Article article, Act act) {
        Version last = last(article);
        moved(place(last), null);
        end(last, act.doneAt());
        keep(act);
    }

    /** The time a story stood under in the lists until now; null if it stood nowhere, or nobody wrote it down. */
    private static @Nullable Instant place(@Nullable Version last) {
        return last == null || last.shownUntil() != null ? null : last.publishedAt();
    }

    private void moved(@Nullable Instant from, @Nullable Instant to) {
        if (!Objects.equals(from, to)) {
            events.publishEvent(new StoriesMoved(
                    Stream.of(from, to).flatMap(Stream::ofNullable).toList()));
        }
    }

    /** Keeps that what a version said is out of the public history. */
    void hide(Article article, int number, Act act) {
        Version version = versions.numbered(article.id(), number);
        if (version == null || version.isHidden()) {
            throw new Refused("act.hide.none");
        }
        if (version.shownUntil() == null) {
            throw new Refused("act.hide.current");
        }
        version.hide(act.note(), act.doneAt(), act.doneBy());
        versions.save(version);
        keep(act);
    }

    @Nullable
    Version last(Article article) {
        return versions.last(article.id(), Limit.of(1)).stream().findFirst().orElse(null);
    }

    private void end(@Nullable Version version, Instant at) {
        if (version != null) {
            version.end(at);
            versions.save(version);
        }
    }
}
