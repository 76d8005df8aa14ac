/** The picture library: what is uploaded, what is said of it, its renditions, and who may see them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "site"})
package org.dateline.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
