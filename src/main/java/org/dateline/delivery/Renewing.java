package org.dateline.delivery;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Has pages made anew whose time is over behind the backs of those who ask for them, who get them as they are once more
 * (stale-while-revalidate, RFC 5861). One after the other, so that a thousand pages that nobody asked for in a while do not
 * take all processors from their readers.
 */
@Component
class Renewing {

    private static final Logger log = LoggerFactory.getLogger(Renewing.class);

    /** Pages that wait; what finds no place is made while its reader waits. */
    private static final int MOST = 10_000;

    /** After one that could not be made, in milliseconds. */
    private static final long PAUSE = 1_000;

    private final Making making;
    private final ThisNode node;
    private final ThisNode.Name name = new ThisNode.Name("Renew");
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService hand;

    Renewing(Making making, ThisNode node) {
        this.making = making;
        this.node = node;
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST), work -> {
                    Thread made = new Thread(work, "renewing");
                    made.setDaemon(true);
                    return made;
                });
        one.allowCoreThreadTimeOut(true);
        this.hand = one;
    }

    /** By which this node asks for a page that is to be made anew. */
    ThisNode.Name name() {
        return name;
    }

    /** Whether a page whose time is over may go out as it is, because it is being made anew, or will be. Never waits. */
    boolean takes(Finished page) {
        if (!node.listens() || !making.isGoodOnceMore(page)) {
            return false;
        }
        if (waiting.add(page.key())) {
            try {
                hand.execute(() -> renew(page.key()));
            } catch (RejectedExecutionException e) {
                waiting.remove(page.key());
                return false;
            }
        }
        return true;
    }

    /** One that could not be made is asked for again by the next reader, but not at once. */
    private void renew(String key) {
        try {
            if (!isMade(key)) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(key);
        }
    }

    private boolean isMade(String key) throws InterruptedException {
        try {
            return node.ask(key, name) == HttpStatus.NO_CONTENT.value();
        } catch (IOException e) {
            log.debug("{} is not made anew", key, e);
            return false;
        }
    }

    @PreDestroy
    void close() {
        hand.shutdownNow();
    }
}
