/** Pages of several stories: the front page and how it is arranged, Latest, and the lists of a section, a source, an editor or a topic. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "section", "source", "editor", "topic", "article", "output", "site", "storage"
        })
package org.dateline.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
