package org.dateline.version;

import java.time.Instant;
import org.dateline.article.CorrectionLine;
import org.dateline.article.ToldActs;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.output.OutputState.What;
import org.dateline.output.Stand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The page of all corrections and its feed, which have a story once there was something to tell about it. */
@Component
@Order(10)
class CorrectionsOutput implements Output {

    private final ToldActs told;

    CorrectionsOutput(ToldActs told) {
        this.told = told;
    }

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public OutputState says(long article, Instant now) {
        CorrectionLine line = told.newestOf(article);
        if (line == null) {
            return OutputState.ABSENT;
        }
        CorrectionLine.Link story = line.story();
        if (story == null) {
            return OutputState.NOTICE;
        }
        boolean itself = story.path().startsWith("/news/" + article + "/");
        return itself ? OutputState.shown(story.headline(), null) : OutputState.ABSENT;
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.what() == What.ABSENT || said.agrees(stand.notice() ? OutputState.NOTICE : stand.story());
    }
}
