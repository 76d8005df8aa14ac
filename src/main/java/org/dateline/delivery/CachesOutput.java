package org.dateline.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.output.Stand;
import org.springframework.core.annotation.Order;

/** Caches in front of us: they print nothing of their own, but must have been told to forget a story's old words. */
@Order(90)
class CachesOutput implements Output {

    /** What was asked for so lately is on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

    private final Purges purges;

    CachesOutput(Purges purges) {
        this.purges = purges;
    }

    @Override
    public String name() {
        return "caches";
    }

    @Override
    public OutputState says(long article, Instant now) {
        List<String> tags = List.of(CacheTags.article(article), CacheTags.SITE);
        return purges.isUntold(tags, now.minus(ON_ITS_WAY)) ? OutputState.UNTOLD : OutputState.TOLD;
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.what() == OutputState.What.TOLD;
    }
}
