package org.dateline.gate;

/** How strict a rule is. */
enum Severity {
    /** Keeps copy from going out until it is mended, or overridden with a reason. */
    BLOCK,
    /** Says so and lets it go out. */
    WARN,
    /** Looks at nothing: for a source, the exemption from the rule for all. */
    OFF
}
