package org.dateline.article;

import java.time.Instant;
import java.util.Locale;
import org.dateline.shared.Language;
import org.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What stands in the place of a story that readers saw and do not see any more.
 *
 * @param notice why, in words for readers, in the story's language; may be empty
 * @param source who is to be credited still; null if it was our own
 */
public record Gone(
        long article,
        Withdrawal.Reason reason,
        String notice,
        String language,
        Instant publishedAt,
        Instant at,
        @Nullable Source source) {

    static Gone of(long article, Withdrawal withdrawal, @Nullable Source source) {
        return new Gone(
                article,
                withdrawal.reason(),
                withdrawal.notice(),
                withdrawal.language(),
                withdrawal.publishedAt(),
                withdrawal.withdrawnAt(),
                source);
    }

    /** Its time is over, whether or not anybody has put that down yet. */
    static Gone expired(long article, Publication publication, Instant until) {
        Revision revision = publication.revision();
        return new Gone(
                article,
                Withdrawal.Reason.EXPIRED,
                "",
                revision.language(),
                publication.at(),
                until,
                revision.source());
    }

    public boolean isLegal() {
        return reason == Withdrawal.Reason.LEGAL;
    }

    public HttpStatus status() {
        return isLegal() ? HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS : HttpStatus.GONE;
    }

    /** The middle of a message's key. */
    public String word() {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    public String direction() {
        return Language.of(language).direction();
    }

    /** Its lines, which stay; the words in the address are no longer the story's. */
    public String historyPath() {
        return "/news/" + article + "/" + word() + "/history";
    }

    public ModelAndView page() {
        return new ModelAndView("article/withdrawn", status()).addObject("gone", this);
    }
}
