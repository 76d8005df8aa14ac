/** What comes in from elsewhere by the file: its items, the readers of its formats, and how they become articles. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "section",
            "source",
            "editor",
            "topic",
            "media",
            "article",
            "gate",
            "site",
            "storage",
            "exchange"
        })
package org.dateline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
