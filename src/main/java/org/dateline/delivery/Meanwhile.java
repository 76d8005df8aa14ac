package org.dateline.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.site.Asked;
import org.dateline.site.PageSent;
import org.jspecify.annotations.Nullable;

/**
 * Answers in the portal's place while the database is away: pages that are kept, whoever asks, and for all else that it is
 * to be tried again, at once. Nobody waits for a connection.
 */
final class Meanwhile {

    /** What needs no database: the files of the program, and whether this process is well. */
    private static final Pattern OPEN = Pattern.compile("/(?:css|js|img|webjars|healthz)/.+");

    /** Where pages are kept that are as true as anybody here can know. */
    @FunctionalInterface
    interface Kept {
        @Nullable
        DiskCopy get(String key, Instant now);
    }

    private final Kept kept;
    private final KeptPictures pictures;
    private final AwayPage away;
    private final List<PageSent> onlookers;
    private final Clock clock;

    Meanwhile(Kept kept, KeptPictures pictures, AwayPage away, List<PageSent> onlookers, Clock clock) {
        this.kept = kept;
        this.pictures = pictures;
        this.away = away;
        this.onlookers = onlookers;
        this.clock = clock;
    }

    /** Says whether it has answered; if not, the request needs no database. */
    boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (OPEN.matcher(request.getRequestURI()).matches()) {
            return false;
        }
        DiskCopy copy = kept(request);
        if (copy == null) {
            if (!Asked.by(request).isReading() || !pictures.send(request, response)) {
                away.send(request, response);
            }
        } else if (!copy.isPage()) {
            sendGone(copy, request, response);
        } else {
            send(copy.page(), request, response);
        }
        return true;
    }

    private void send(Finished page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = Asked.by(request);
        Reply reply = Reply.to(asked, page);
        reply.send(request, response);
        if (reply.isWhole()) {
            onlookers.forEach(onlooker -> onlooker.sent(asked));
        }
    }

    private @Nullable DiskCopy kept(HttpServletRequest request) {
        if (!Asked.by(request).isReading()) {
            return null;
        }
        String path = request.getRequestURI();
        Route route = Route.of(path);
        String query = route == null ? null : route.query(request);
        return query == null ? null : kept.get(query.isEmpty() ? path : path + "?" + query, clock.instant());
    }

    /** Of what was taken back, the notice; nobody is told that they have it already. */
    private static void sendGone(DiskCopy copy, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Finished page = copy.page();
        response.setStatus(copy.status());
        page.headers().forEach(header -> header.values().forEach(value -> response.addHeader(header.name(), value)));
        response.setContentType(page.contentType());
        response.setContentLength(page.plain().bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page.plain().bytes());
        }
    }
}
