/** Where a story comes from, as data: an agency or our own desk, with its credit, licence and rules. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dateline.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
