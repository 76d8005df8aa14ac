package org.dateline.source;

/** What search engines may do with a source's stories on this site, from "all" to "not at all". */
public enum IndexRule {
    INDEX,
    /** Search results yes, Google News no: what Google asks of republished agency copy. */
    GOOGLEBOT_NEWS_NOINDEX,
    NOINDEX,
    /** This site's page names the original as the one to index, wherever a story has such an address; else as INDEX. */
    CANONICAL_ORIGINAL
}
