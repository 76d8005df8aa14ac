package org.dateline.writing;

import java.util.List;

/**
 * What became of a clipboard on its way into the text. Every word that did not come along stands in {@code removed}.
 *
 * @param links kept
 * @param deadLinks whose words came along, but whose address no reader could follow
 * @param trackers links that had been wrapped in somebody's counting address
 * @param styles elements that said how they look
 * @param pictures names of the pictures that did not come along
 * @param listLines paragraphs that only looked like a list and are one now
 * @param layoutTables tables that only arranged other things
 * @param deletions passages deleted under tracked changes
 * @param hidden passages that nobody saw where they came from
 * @param scripts pieces of program
 * @param embeds films, forms, drawings and the like
 * @param removed the words that went with all this, in the order of the text
 */
record CleaningReport(
        int links,
        int deadLinks,
        int trackers,
        int styles,
        List<String> pictures,
        int listLines,
        int layoutTables,
        int deletions,
        int hidden,
        int scripts,
        int embeds,
        List<String> removed) {

    static final CleaningReport NOTHING = new CleaningReport(0, 0, 0, 0, List.of(), 0, 0, 0, 0, 0, 0, List.of());
}
