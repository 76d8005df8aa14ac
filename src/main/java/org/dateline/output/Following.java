package org.dateline.output;

import org.dateline.article.ArticleActed;
import org.dateline.article.Releasing;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks after each act whether every output follows it. It runs outside the act's transaction and outside one of its own:
 * that an output does not follow is kept, and then fails the listener, so that the outbox has it tried again later.
 */
@Component
class Following {

    /** So many times a tenth of a second it lets what is due go first. */
    private static final int PATIENCE = 30;

    private final Outputs outputs;
    private final Releasing releasing;

    Following(Outputs outputs, Releasing releasing) {
        this.outputs = outputs;
        this.releasing = releasing;
    }

    @Async
    @TransactionalEventListener
    void follow(ArticleActed acted) throws InterruptedException {
        for (int i = 0; i < PATIENCE && releasing.isBusy(); i++) {
            Thread.sleep(100);
        }
        if (!outputs.follow(acted.act(), acted.article())) {
            throw new NotFollowed(acted.act());
        }
    }

    /** Some output says something else than the desk decided. */
    static class NotFollowed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotFollowed(long act) {
            super("Not every output follows act " + act, null, false, false); // where it was found says nothing
        }
    }
}
