package org.dateline.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.shared.MadeOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What caches in front of us are told of a page: its tags and how long they may keep it, never beyond the instant at which
 * something turns by itself. Without one that we can purge, nothing is told and nothing may be kept.
 */
@Component
class Sharing {

    /** A story that changed since is news: whoever waits for it shall not wait for a lost purge. */
    private static final Duration NEW = Duration.ofHours(24);

    /** Whoever has not read the log for so long may be sending what is old. */
    private static final Duration UNSURE = Duration.ofSeconds(5);

    private static final long UNSURE_LIFE = 2;

    private static final String STORY = "/news/";

    private static final Set<String> FILES = Set.of("css", "js", "img", "webjars");

    private final List<EndPoint> caches;
    private final List<String> lifetimeHeaders;
    private final Clock clock;
    private volatile Instant followed = Instant.EPOCH;
    private volatile @Nullable Instant next;

    Sharing(DeliveryProperties properties, Clock clock) {
        this.caches = properties.purge();
        this.lifetimeHeaders =
                caches.stream().map(EndPoint::lifetimeHeader).distinct().toList();
        this.clock = clock;
    }

    boolean isOn() {
        return !caches.isEmpty();
    }

    /**
     * Notes that this node is up to date.
     *
     * @param nextTurn asked only if it may have become another: after something was done, or once the one that was known has
     *     come
     */
    void followed(Instant now, boolean moved, Supplier<@Nullable Instant> nextTurn) {
        if (!isOn()) {
            return;
        }
        Instant known = next;
        if (moved || followed.equals(Instant.EPOCH) || known != null && !known.isAfter(now)) {
            next = nextTurn.get();
        }
        followed = now;
    }

    /** What a page that may be kept says of itself, in place of the Cache-Control it has. */
    List<Finished.Header> headers(String key, MadeOf made) {
        boolean article = key.startsWith(STORY);
        boolean old = made.changed().plus(NEW).isBefore(clock.instant());
        return headers(
                !article ? Lifetime.LIST : old ? Lifetime.OLD_ARTICLE : Lifetime.NEW_ARTICLE,
                CacheTags.of(made.tags()));
    }

    private List<Finished.Header> headers(Lifetime lifetime, List<String> tags) {
        List<Finished.Header> headers = new ArrayList<>();
        headers.add(header(HttpHeaders.CACHE_CONTROL, lifetime.forAll()));
        lifetimeHeaders.forEach(name -> headers.add(header(name, lifetime.forCaches())));
        headers.addAll(tagged(tags));
        return headers;
    }

    private List<Finished.Header> tagged(List<String> tags) {
        return caches.stream()
                .map(cache -> header(cache.tagHeader(), String.join(cache.separator(), tags)))
                .distinct()
                .toList();
    }

    private static Finished.Header header(String name, String value) {
        return new Finished.Header(name, List.of(value));
    }

    /** The page as it is sent now: for as long as nothing turns. */
    Finished now(Finished page) {
        Instant end = page.key().startsWith(STORY) ? page.until() : Instant.MAX;
        return isOn() ? page.with(turning(page.headers(), page.until(), end)) : page;
    }

    /** A page that something has overtaken: whoever asked has waited for it, but no cache may keep it. */
    Finished overtaken(Finished page) {
        return isOn() ? page.with(capped(page.headers(), 0, 0)) : page;
    }

    /** The same for an answer that is not kept here: a story that was taken back, or that has moved. */
    void label(HttpServletResponse response, MadeOf made, boolean overtaken) {
        Lifetime lifetime = switch (response.getStatus()) {
            case HttpServletResponse.SC_MOVED_PERMANENTLY -> Lifetime.MOVED;
            case HttpServletResponse.SC_GONE, 451 -> Lifetime.GONE;
            default -> null;
        };
        if (isOn() && lifetime != null && Lifetime.BROWSERS.equals(response.getHeader(HttpHeaders.CACHE_CONTROL))) {
            List<Finished.Header> headers = headers(lifetime, CacheTags.of(made.tags()));
            (overtaken ? capped(headers, 0, 0) : turning(headers, made.end(), made.end()))
                    .forEach(header ->
                            response.setHeader(header.name(), header.values().get(0)));
        }
    }

    /** What goes past the shelf keeps the lifetime it has; if that lets anybody keep it, it goes with every change. */
    void label(HttpServletResponse response, String path) {
        if (!isOn() || !path.startsWith("/")) {
            return;
        }
        String place = path.substring(1, Math.max(1, path.indexOf('/', 1)));
        if (!FILES.contains(place)) {
            tagged(List.of(place.equals("media") ? CacheTags.PICTURES : CacheTags.ANY, CacheTags.SITE))
                    .forEach(header ->
                            response.setHeader(header.name(), header.values().get(0)));
        }
    }

    /**
     * For as long as nothing turns.
     *
     * @param until when it is to be made anew
     * @param end when it is over: a list that waits for its next story may still serve in an emergency
     */
    private List<Finished.Header> turning(List<Finished.Header> headers, Instant until, Instant end) {
        Instant now = clock.instant();
        Instant turn = next;
        long left = left(now, turn != null && turn.isBefore(until) ? turn : until);
        if (followed.plus(UNSURE).isBefore(now)) {
            left = Math.min(UNSURE_LIFE, left);
        }
        boolean far = left > 2 * Lifetime.LONGEST && end.equals(Instant.MAX);
        return far ? headers : capped(headers, left, left(now, end));
    }

    /** In whole seconds, and a little less, as what is sent takes its time. */
    private static long left(Instant now, Instant until) {
        return until.equals(Instant.MAX)
                ? Long.MAX_VALUE
                : Math.max(0, Duration.between(now, until).toSeconds() - 1);
    }

    private List<Finished.Header> capped(List<Finished.Header> headers, long left, long end) {
        Lifetime lifetime = headers.stream()
                .filter(header -> header.name().equals(HttpHeaders.CACHE_CONTROL))
                .map(header -> Lifetime.of(header.values().get(0)))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
        if (lifetime == null || lifetime.fits(left, end)) {
            return headers;
        }
        return headers.stream()
                .map(header -> header.name().equals(HttpHeaders.CACHE_CONTROL)
                        ? header(header.name(), lifetime.forAll(left, end))
                        : lifetimeHeaders.contains(header.name())
                                ? header(header.name(), lifetime.forCaches(left, end))
                                : header)
                .toList();
    }
}
