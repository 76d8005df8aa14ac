/** A person of the newsroom who is credited at the foot of an article. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dateline.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
