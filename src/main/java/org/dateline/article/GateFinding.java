package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with copy about to go out.
 *
 * @param rule the kind of rule that found it, a lower-case dashed word such as {@code alt-text}
 * @param blocking whether it keeps the copy from going out until it is mended or overridden with a reason; else a warning
 * @param sentence what an editor can do about it, in staff's language
 * @param field the form field it is about, by name; null if it is about none
 */
public record GateFinding(
        String rule,
        boolean blocking,
        String sentence,
        @Nullable String field) {}
