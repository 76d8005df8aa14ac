package org.dateline.search;

import java.util.List;

/**
 * What was made of a search address.
 *
 * @param notes keys of the sentences that say what was not
 */
record Understood(Question question, Address address, List<String> notes) {

    /** Its newest stories, whatever page and order were asked for. */
    Understood ofNewest() {
        return new Understood(question.ofNewest(), address.without("sort").without("page"), notes);
    }
}
