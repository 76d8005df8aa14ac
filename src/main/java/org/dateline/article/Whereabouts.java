package org.dateline.article;

import java.util.Objects;
import org.dateline.shared.Language;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What readers find under a story's number now: the story, another one that stands for it, or a notice in its place.
 * Exactly one of the three is not null.
 *
 * @param movedTo the path of the story that stands for it
 */
public record Whereabouts(
        long article,
        @Nullable Shown shown,
        @Nullable String movedTo,
        @Nullable Gone gone) {

    /** A story that readers see. */
    public record Shown(Slug slug, String headline, Language language, Showing showing) {}

    static Whereabouts shown(Article article, Publication publication) {
        Revision revision = publication.revision();
        return new Whereabouts(
                article.id(),
                new Shown(
                        new Slug(revision.slug()),
                        revision.headline(),
                        Language.of(revision.language()),
                        Showing.of(publication)),
                null,
                null);
    }

    /** One that is not shown itself has no words in its address that could be told. */
    static Whereabouts moved(Article article, Article survivor, boolean visible) {
        Publication publication = survivor.publication();
        String slug =
                visible && publication != null ? new Slug(publication.revision().slug()).encoded() : "merged";
        return new Whereabouts(article.id(), null, "/news/" + survivor.id() + "/" + slug, null);
    }

    static Whereabouts gone(Gone gone) {
        return new Whereabouts(gone.article(), null, null, gone);
    }

    public Shown story() {
        return Objects.requireNonNull(shown, "readers see it");
    }

    /** The address of the story. */
    public String path() {
        return "/news/" + article + "/" + story().slug().encoded();
    }

    public boolean isLegal() {
        return gone != null && gone.isLegal();
    }
}
