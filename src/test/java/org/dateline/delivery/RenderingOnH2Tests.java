package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.dateline.NewsroomTest;
import org.junit.jupiter.api.Test;

@NewsroomTest
class RenderingOnH2Tests extends RenderingContract {

    private static final int WARM = 20;

    /** What a page takes from memory on its way, which is what others have to clean up: about twice what it is today. */
    @Test
    void aPageTakesLittleMemoryOnItsWay() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String name : List.of("article", "front", "latest")) {
            String path = pages.get(name);
            for (int i = 0; i < WARM; i++) {
                get(path);
            }
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                get(path);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(least).as(name).isBetween(100_000L, 2_000_000L);
        }
    }
}
