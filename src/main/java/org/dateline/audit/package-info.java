/** The log of what was done and by whom: chained by hashes, read and exported by chiefs, verified by anybody with the rows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "site"})
package org.dateline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
