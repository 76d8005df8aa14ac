/** Pages kept ready to be sent, in the bytes that are sent, until something that they show changes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "article", "audit", "site"})
package org.dateline.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
