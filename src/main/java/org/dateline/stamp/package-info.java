/** One mark of the state of everything readers can see: whoever asks again is told that nothing changed before anything is made. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "section", "source", "editor", "topic", "article", "site", "audit"})
package org.dateline.stamp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
