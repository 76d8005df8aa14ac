/**
 * Pages kept ready to be sent, in the bytes that are sent, until something that they show changes; then caches in front of us
 * are told, too. And copies of them, for when the database is away.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "article", "audit", "media", "output", "site", "storage"})
package org.dateline.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
