package org.dateline.topic;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/**
 * That a topic was made, renamed, merged or let go again.
 *
 * @param act the word behind "topic."
 * @param by empty for a topic that was made because a story named it: whoever files the story
 */
record TopicActed(String act, String slug, String by, Map<String, String> facts) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("topic." + act, "topic/" + slug, by, "", facts);
    }
}
