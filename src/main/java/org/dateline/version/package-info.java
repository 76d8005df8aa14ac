/** History in public: every version of a story that readers saw, what changed between them, and all corrections. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "merge", "site", "article", "feed", "stamp", "output"})
package org.dateline.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
