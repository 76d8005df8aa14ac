package org.dateline.site;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** Knows what else an address may mean, and is asked before readers are told that there is no page. */
public interface Elsewhere {

    /**
     * The answer, a way to another address as a rule; null if it knows none.
     *
     * @param path as it was asked for, percent-encoded
     * @param query what stood behind the question mark, if there was one
     */
    @Nullable
    ModelAndView at(String path, @Nullable String query);
}
