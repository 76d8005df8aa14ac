/** The revisions of a story: listed, compared, named, and brought back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "merge", "article", "site"})
package org.dateline.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
