package org.dateline.article;

import java.time.Instant;
import org.springframework.web.servlet.ModelAndView;

/** What another room puts on the page of a story: it adds what its own part of the template reads. */
public interface StoryAddition {

    /**
     * @param page the page being made, with the story in it
     * @param now the instant the page is drawn for: nothing that readers do not see then may be added
     */
    void addTo(ModelAndView page, Story story, Instant now);
}
