package org.dateline.site;

import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template the site it belongs to. */
@ControllerAdvice
class Frame {

    private final SiteProperties site;
    private final Navigation navigation;

    Frame(SiteProperties site, Navigation navigation) {
        this.site = site;
        this.navigation = navigation;
    }

    @ModelAttribute("site")
    SiteProperties site() {
        return site;
    }

    @ModelAttribute("navigation")
    Navigation navigation() {
        return navigation;
    }

    /** The way to a story, unless a page says another. */
    @ModelAttribute("crumbs")
    List<Crumb> crumbs() {
        return Crumb.STORY;
    }
}
