package org.dateline;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/** Holds back whoever follows an act until a test lets them, so that nothing happens beside it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestFollowers {

    @Bean
    Held heldFollowers() {
        return new Held();
    }

    @Bean
    AsyncConfigurer followersWait(Held held) {
        return new AsyncConfigurer() {
            @Override
            public Executor getAsyncExecutor() {
                return held::hold;
            }
        };
    }

    /** No executor by type: the portal keeps its own for everything else. */
    public static class Held {

        private final Queue<Runnable> waiting = new ArrayDeque<>();

        synchronized void hold(Runnable work) {
            waiting.add(work);
        }

        /** Lets them follow, here and one after the other. */
        public void follow() {
            for (Runnable next = next(); next != null; next = next()) {
                next.run();
            }
        }

        /** As if this node had died before they did. */
        public synchronized void forget() {
            waiting.clear();
        }

        private synchronized Runnable next() {
            return waiting.poll();
        }
    }
}
