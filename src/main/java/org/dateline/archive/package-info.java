/** The archive: a calendar of how many stories were published on each day, and what they were. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "site", "article", "output", "stamp"})
package org.dateline.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
