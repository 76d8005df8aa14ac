/** The newsroom's table: the list of all stories, the form they are written in, and the acts it offers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "section", "source", "editor", "topic", "media", "merge", "article", "writing", "site"
        })
package org.dateline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
