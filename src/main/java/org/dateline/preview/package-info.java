/** A draft as its readers will see it, and the links that show it to others before it is out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "article", "media", "site", "account", "storage"})
package org.dateline.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
