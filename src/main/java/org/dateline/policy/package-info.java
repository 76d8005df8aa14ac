/** Who has to agree before a story goes out: the newsroom's own rule, as data. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dateline.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
