/** The demonstration newsroom: its people, sources and stories, opened with the profile {@code demo}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "section", "source", "editor", "topic", "media", "article", "about"})
package org.dateline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
