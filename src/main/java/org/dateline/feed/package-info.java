/** Stories carried on by machines: feeds in RSS, Atom and JSON, and word to a hub when one has moved. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "section", "source", "editor", "topic", "media", "article", "site", "stamp", "output", "storage"
        })
package org.dateline.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
