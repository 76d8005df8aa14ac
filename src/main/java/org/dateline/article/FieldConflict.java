package org.dateline.article;

import org.dateline.shared.HtmlText;

/**
 * A place of a field that two editors changed in ways that do not go together.
 *
 * @param field the field of the form
 * @param both whether it can hold what both wrote
 */
public record FieldConflict(String field, boolean both, HtmlText mine, HtmlText theirs) {}
