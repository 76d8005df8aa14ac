/** Two edits of one text joined, and what differs between two texts. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dateline.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
