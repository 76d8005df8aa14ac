/** Where a story is printed, and whether each place says what the desk decided: checked after every act, shown on a screen per act. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "section", "source", "editor", "topic", "article", "storage"})
package org.dateline.output;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
