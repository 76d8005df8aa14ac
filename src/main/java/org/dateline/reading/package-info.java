/** What is read: how often pages of stories are sent, hour by hour and without anything about readers, and the list of the most read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "article", "site"})
package org.dateline.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
