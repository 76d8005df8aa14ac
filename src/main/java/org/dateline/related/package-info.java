/** Related stories: those an editor chose to stand under a story, and those that are like it, each with the reason. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "section", "topic", "article", "site", "storage"})
package org.dateline.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
