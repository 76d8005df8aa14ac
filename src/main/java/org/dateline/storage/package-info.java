/** Where everything is kept on disk: the embedded database, its keys, and the reasons to refuse to start. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dateline.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
