package org.dateline.exchange;

import java.util.Collection;
import java.util.Map;

/** Who knows under which identifiers stories came to us from elsewhere. */
public interface KnownAs {

    /** The identifiers of these articles, by their numbers; those that began here are missing. One query for all. */
    Map<Long, String> of(Collection<Long> articles);
}
