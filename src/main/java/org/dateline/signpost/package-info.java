/** Signposts: the index of sections, sources and topics, and what an address that does not exist may have meant. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "section", "source", "topic", "article", "site"})
package org.dateline.signpost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
