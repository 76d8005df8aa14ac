/** What leaves the house for others to carry: each story in the formats that newsrooms exchange, with its rights. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "section", "source", "editor", "topic", "media", "article", "site", "stamp", "output"
        })
package org.dateline.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
