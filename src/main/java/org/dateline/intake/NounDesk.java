package org.dateline.intake;

import org.dateline.editor.Editors;
import org.dateline.section.Sections;
import org.dateline.source.Sources;
import org.dateline.topic.Topics;
import org.springframework.stereotype.Component;

/** Where a run gets its {@link Nouns}. */
@Component
record NounDesk(Sections sections, Sources sources, Editors editors, Topics topics) {

    Nouns begin(String by) {
        return new Nouns(sections, sources, editors, topics, by);
    }
}
