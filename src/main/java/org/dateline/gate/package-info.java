/** The gate before publication: rules, kept as data, that copy must pass, and the trial of a rule on the whole archive. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "source", "section", "media", "article", "site", "storage"})
package org.dateline.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
