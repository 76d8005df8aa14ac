package org.dateline.linked;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template what {@code linked/head.html} is asked with. */
@ControllerAdvice
class LinkedFrame {

    private final LinkedPages pages;

    LinkedFrame(LinkedPages pages) {
        this.pages = pages;
    }

    @ModelAttribute("linkedPages")
    LinkedPages linkedPages() {
        return pages;
    }
}
