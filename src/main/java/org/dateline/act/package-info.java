/** What was done to a story and what can be done to it now: each act a thing of its own that staff can ask for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "article", "policy", "site"})
package org.dateline.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
