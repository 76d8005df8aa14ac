package org.dateline.batch;

import java.util.List;

/**
 * What a search came back with.
 *
 * @param goesOn the place from which a further search goes on; empty if everything was looked through
 */
record Found(List<Planned> articles, int lookedThrough, String goesOn) {}
