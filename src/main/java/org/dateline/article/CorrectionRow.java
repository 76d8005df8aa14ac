package org.dateline.article;

import java.time.Instant;
import org.dateline.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * An act that readers were told of, with where its story is now: shown itself, made one with another story that is
 * shown, or gone.
 */
record CorrectionRow(
        long id,
        long article,
        ActKind kind,
        String note,
        Instant at,
        @Nullable Instant publishedAt,
        @Nullable Instant until,
        @Nullable String headline,
        @Nullable String slug,
        @Nullable String language,
        @Nullable Long survivor,
        @Nullable Instant survivorAt,
        @Nullable Instant survivorUntil,
        @Nullable String survivorHeadline,
        @Nullable String survivorSlug,
        @Nullable String survivorLanguage,
        Withdrawal.@Nullable Reason reason,
        @Nullable Instant goneFrom,
        @Nullable Instant goneAt,
        @Nullable String goneLanguage) {

    CorrectionLine line(Instant now) {
        if (headline != null && slug != null && isVisible(publishedAt, until, now)) {
            return line(link(article, slug, headline), language, at);
        }
        if (survivor != null
                && survivorHeadline != null
                && survivorSlug != null
                && isVisible(survivorAt, survivorUntil, now)) {
            return line(link(survivor, survivorSlug, survivorHeadline), survivorLanguage, at);
        }
        Instant gone = goneAt != null ? goneAt : until != null ? until : at;
        return line(null, goneLanguage != null ? goneLanguage : language, gone.isAfter(at) ? gone : at);
    }

    private CorrectionLine line(CorrectionLine.@Nullable Link story, @Nullable String inLanguage, Instant changedAt) {
        Instant first = publishedAt != null ? publishedAt : goneFrom != null ? goneFrom : at;
        return new CorrectionLine(
                new Correction(id, kind, isTold() ? note : "", at),
                story,
                inLanguage == null ? "und" : inLanguage,
                first,
                changedAt);
    }

    /** Of what an authority had taken down, nothing is repeated but that. */
    private boolean isTold() {
        return reason != Withdrawal.Reason.LEGAL || kind == ActKind.WITHDRAWN;
    }

    private static CorrectionLine.Link link(long id, String slug, String headline) {
        return new CorrectionLine.Link("/news/" + id + "/" + new Slug(slug).encoded(), headline);
    }

    private static boolean isVisible(@Nullable Instant from, @Nullable Instant until, Instant now) {
        return from != null && !from.isAfter(now) && (until == null || until.isAfter(now));
    }
}
