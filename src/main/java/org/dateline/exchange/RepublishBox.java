package org.dateline.exchange;

import java.time.Instant;
import org.dateline.article.Story;
import org.dateline.article.StoryAddition;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Offers a story to whoever may carry it on, on its page. */
@Component
class RepublishBox implements StoryAddition {

    private final Carrying carrying;
    private final Kits kits;

    RepublishBox(Carrying carrying, Kits kits) {
        this.carrying = carrying;
        this.kits = kits;
    }

    @Override
    public void addTo(ModelAndView page, Story story, Instant now) {
        if (new Rights(story.source()).mayRepublish()) {
            page.addObject("kit", kits.of(carrying.published(story)));
        }
    }
}
