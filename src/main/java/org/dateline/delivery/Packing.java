package org.dateline.delivery;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dateline.site.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Makes the shortest form of a page, Brotli's (RFC 7932), beside requests and only for a page that was asked for again by
 * somebody who takes it: it takes ten times as long as gzip. Where the machine has no library for it, nobody gets it.
 */
@Component
class Packing {

    private static final Logger log = LoggerFactory.getLogger(Packing.class);

    /** One below the best, in a tenth of its time. */
    private static final int QUALITY = 9;

    /** What is wished for at one time; beyond that a page stays as it is until it is made anew. */
    private static final int WAITING = 256;

    private final Shelf shelf;
    private final Set<String> wished = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor hand = hand();
    private volatile boolean able = true;

    Packing(Shelf shelf) {
        this.shelf = shelf;
    }

    private static ThreadPoolExecutor hand() {
        ThreadPoolExecutor hand = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                work -> {
                    Thread made = new Thread(work, "packing");
                    made.setDaemon(true);
                    made.setPriority(Thread.MIN_PRIORITY);
                    return made;
                },
                (work, full) -> {});
        hand.allowCoreThreadTimeOut(true);
        return hand;
    }

    /** Somebody gets a page that was ready: notes if they would have taken it shorter. */
    void wish(Finished page, Asked request) {
        if (!able || !page.isWorthPacking()) {
            return;
        }
        String accepted = request.header(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && Reply.takes(accepted, "br") && wished.add(page.key())) {
            hand.execute(() -> pack(page));
        }
    }

    private void pack(Finished page) {
        try {
            if (isAble()) {
                byte[] bytes = Encoder.compress(page.plain().bytes(), Encoder.Parameters.create(QUALITY));
                shelf.replace(page, page.withBrotli(bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written anywhere
        } finally {
            wished.remove(page.key());
        }
    }

    /** Loads the library, once. */
    private boolean isAble() {
        if (able && !Brotli4jLoader.isAvailable()) {
            able = false;
            log.info(
                    "Pages are sent compressed by gzip only, as Brotli cannot be loaded on this machine: {}",
                    String.valueOf(Brotli4jLoader.getUnavailabilityCause()));
        }
        return able;
    }

    @PreDestroy
    void close() {
        hand.shutdownNow();
    }
}
