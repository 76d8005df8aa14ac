package org.dateline.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dateline.article.Story;
import org.dateline.article.StoryAddition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The most read under a story; not where the page is drawn for another time, for which nobody counted. */
@Component
@Order(20)
class StoryBlock implements StoryAddition {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final MostRead mostRead;
    private final Clock clock;

    StoryBlock(MostRead mostRead, Clock clock) {
        this.mostRead = mostRead;
        this.clock = clock;
    }

    @Override
    public void addTo(ModelAndView page, Story story, Instant now) {
        if (Duration.between(now, clock.instant()).abs().compareTo(MOMENT) < 0) {
            page.addObject("mostRead", mostRead.list());
        }
    }
}
