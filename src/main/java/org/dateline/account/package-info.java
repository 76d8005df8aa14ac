/** Who may come in to the newsroom: accounts and roles, signing in, and the two security chains. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "editor", "site"})
package org.dateline.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
