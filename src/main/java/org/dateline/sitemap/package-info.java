/** What machines that visit are told: the sitemaps, robots.txt, whom to warn of a flaw, and whether texts may be mined. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "section", "source", "media", "about", "article", "site", "stamp", "output", "storage"
        })
package org.dateline.sitemap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
