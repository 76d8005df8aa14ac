/** What is being written right now: text that is not filed yet, and who else has the story open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "site"})
package org.dateline.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
