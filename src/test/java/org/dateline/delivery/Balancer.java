package org.dateline.delivery;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dateline.Portal;

/** Hands requests out by turns to the nodes that said a moment ago that they are ready. */
final class Balancer implements Supplier<String>, AutoCloseable {

    private static final long LOOKS_EVERY = 50;

    private final List<String> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread prober = new Thread(this::probe, "balancer");
    private volatile List<String> ready = List.of();
    private volatile boolean over;

    Balancer(List<String> nodes) {
        this.nodes = nodes;
        prober.start();
    }

    @Override
    public String get() {
        List<String> now = ready;
        if (now.isEmpty()) {
            throw new IllegalStateException("No node is ready.");
        }
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    List<String> ready() {
        return ready;
    }

    private void probe() {
        List<Portal.Browser> probes = nodes.stream().map(Portal.Browser::new).toList();
        while (!over) {
            ready = nodes.stream()
                    .filter(node -> isReady(probes.get(nodes.indexOf(node))))
                    .toList();
            pause();
        }
    }

    private static boolean isReady(Portal.Browser node) {
        try {
            return node.gets("/healthz/ready");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOKS_EVERY);
        } catch (InterruptedException e) {
            over = true;
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            prober.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
