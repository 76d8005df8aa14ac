/** Finding stories by their words: the index, which follows the stories by itself, and the pages that ask it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "section", "source", "topic", "article", "feed", "output", "site", "storage"})
package org.dateline.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
