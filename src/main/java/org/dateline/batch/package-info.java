/** One change over many stories, that can be undone at once: bulk edit, find and replace. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "section", "source", "topic", "article", "site", "storage"})
package org.dateline.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
