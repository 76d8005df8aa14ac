/** A topical channel of the site, such as World or Economy, and the form it is kept with. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dateline.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
