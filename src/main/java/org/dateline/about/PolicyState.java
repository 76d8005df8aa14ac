package org.dateline.about;

import org.jspecify.annotations.Nullable;

/** A kind of page, and the page if there is one. */
record PolicyState(PolicyKind kind, @Nullable Policy page) {}
