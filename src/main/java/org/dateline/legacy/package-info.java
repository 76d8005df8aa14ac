/** What other systems wrote: their exports read, and their addresses answered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "site", "article", "intake"})
package org.dateline.legacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
