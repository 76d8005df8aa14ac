package org.dateline.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.dateline.shared.MadeOf;
import org.dateline.site.StrictTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Has a page made, once for all who ask at the same time, and puts it on the shelf. */
@Component
class Making {

    private static final Logger log = LoggerFactory.getLogger(Making.class);

    /** Whoever waited so long for another's page has one made. */
    private static final long PATIENCE = 10;

    /** What is set anew for each answer, or belongs to one connection. */
    private static final Set<String> OF_AN_ANSWER = Set.of(
            "etag",
            "vary",
            "content-length",
            "content-type",
            "content-encoding",
            "date",
            "connection",
            "keep-alive",
            StrictTransport.NAME.toLowerCase(Locale.ROOT));

    private final Shelf shelf;
    private final Clock clock;
    private final DeliveryProperties properties;
    private final LongAdder made = new LongAdder();
    private final Sharing sharing;

    Making(Shelf shelf, Clock clock, DeliveryProperties properties, Sharing sharing) {
        this.shelf = shelf;
        this.clock = clock;
        this.properties = properties;
        this.sharing = sharing;
    }

    /** How many pages were made since the start, those too that turned out to be for nobody else. */
    long made() {
        return made.sum();
    }

    /** Whether nothing but time speaks for making it anew. */
    boolean isDue(Finished page) {
        return !clock.instant().isBefore(page.due(properties.lifetime()));
    }

    /** Whether a page whose time is over may still go out while another is made: until it is twice as old. */
    boolean isGoodOnceMore(Finished page) {
        Instant now = clock.instant();
        return now.isBefore(page.until())
                && now.isBefore(page.made().plus(properties.lifetime().multipliedBy(2)));
    }

    /** The page that may go out while another is made, or if none can be; none where none is kept for any time. */
    @Nullable
    Finished stillGood(@Nullable Finished page) {
        return properties.lifetime().isZero() ? null : page;
    }

    /**
     * The page, or null if the request was answered already.
     *
     * @param old good enough while another is made, and if none can be
     */
    @Nullable
    Finished make(
            String key,
            String query,
            @Nullable Finished old,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        CompletableFuture<@Nullable Finished> mine = new CompletableFuture<>();
        CompletableFuture<@Nullable Finished> others = shelf.making().putIfAbsent(key, mine);
        if (others != null) {
            Finished page = old != null && clock.instant().isBefore(old.until()) ? old : await(others);
            if (page == null) {
                chain.doFilter(request, response);
            }
            return page;
        }
        Finished page = null;
        try {
            page = made(key, query, old, request, response, chain);
            return page;
        } finally {
            mine.complete(page); // without one, what was answered instead was for the one who asked only
            shelf.making().remove(key, mine);
        }
    }

    private static @Nullable Finished await(CompletableFuture<@Nullable Finished> others) {
        try {
            return others.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable Finished made(
            String key,
            String query,
            @Nullable Finished old,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        made.increment();
        long begun = shelf.changes();
        ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
        try (MadeOf made = MadeOf.listen()) {
            chain.doFilter(new PlainRequest(request, query), buffer);
            if (isForAll(buffer)) {
                Finished page = finished(key, buffer, made);
                return shelf.put(page, begun) ? page : sharing.overtaken(page);
            }
            sharing.label(buffer, made, !shelf.isStill(made.tags(), begun));
        }
        if (old != null && buffer.getStatus() >= 500 && !response.isCommitted()) {
            log.warn("{} could not be made and is sent as it was at {}.", key, old.made());
            response.reset();
            return old;
        }
        buffer.copyBodyToResponse();
        return null;
    }

    static boolean isForAll(HttpServletResponse response) {
        String caching = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return response.getStatus() == 200
                && !response.isCommitted()
                && caching != null
                && caching.contains("public")
                && response.getHeader(HttpHeaders.SET_COOKIE) == null
                && response.getContentType() != null;
    }

    Finished finished(String key, ContentCachingResponseWrapper response, MadeOf made) {
        List<Finished.Header> headers = new ArrayList<>();
        if (sharing.isOn()) {
            headers.addAll(sharing.headers(key, made));
        }
        for (String name : response.getHeaderNames()) {
            boolean told = sharing.isOn() && name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL);
            if (!told && !OF_AN_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(new Finished.Header(name, List.copyOf(response.getHeaders(name))));
            }
        }
        return Finished.of(
                key,
                response.getContentType(),
                headers,
                response.getContentAsByteArray(),
                made.tags(),
                clock.instant(),
                made.end());
    }
}
