/** Value types that three rooms or more speak in; no beans, no database, no framework. */
@NullMarked
package org.dateline.shared;

import org.jspecify.annotations.NullMarked;
