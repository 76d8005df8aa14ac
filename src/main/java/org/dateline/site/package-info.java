/** The frame around every reader page: the site's name and address, its language and zone, navigation, error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "section"})
package org.dateline.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
