package org.dateline.related;

import org.dateline.article.Headline;

/**
 * A story under another.
 *
 * @param why in the words of the messages, {@code related.why.WHY}
 * @param name of the topic or section; empty for the editor's choice
 */
public record Related(Headline story, String why, String name) {}
