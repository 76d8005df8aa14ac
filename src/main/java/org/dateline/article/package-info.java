/** The story: what it says, who may change it and how, and what readers may see of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "section", "source", "editor", "topic", "media", "merge", "site", "policy", "storage"
        })
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
