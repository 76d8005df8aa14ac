/** What the newsroom says of itself: who owns it, how it works, how it is reached. Pages that chiefs write and readers find under /about. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "site", "storage"})
package org.dateline.about;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
