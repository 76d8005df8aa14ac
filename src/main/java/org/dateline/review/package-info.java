/** What colleagues say about a story before it is out, and who has to look at it next. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "article", "merge", "account", "site", "storage"})
package org.dateline.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
