/** The portal starts here; everything else lives in a room below. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
