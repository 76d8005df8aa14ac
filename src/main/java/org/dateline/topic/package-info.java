/** A free tag that stories share. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dateline.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
