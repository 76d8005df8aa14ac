/** What other sites and machines are told of a page: structured data, cards, and a story to set into a page of theirs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "section", "source", "editor", "topic", "media", "site", "article", "about"})
package org.dateline.linked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
