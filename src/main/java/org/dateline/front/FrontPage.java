package org.dateline.front;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Headline;
import org.dateline.section.Section;
import org.jspecify.annotations.Nullable;

/**
 * The front page by rule: the newest story leads, the next ones stand beside it and under Latest, then come each
 * section's newest. No story stands twice, and a section with nothing left is not shown.
 */
record FrontPage(
        @Nullable Headline lead, List<Headline> secondary, List<Headline> latest, Map<Section, List<Headline>> blocks) {

    private static final int SECONDARY = 4;
    private static final int LATEST = 6;
    private static final int BLOCK = 4;

    /** How many of the newest stories the page takes before its section blocks. */
    static final int NEWEST = 1 + SECONDARY + LATEST;

    /** How many of a section's newest fill its block even if all that were taken before are its own. */
    static final int PER_SECTION = NEWEST + BLOCK;

    static FrontPage of(List<Headline> newest, List<Section> sections, List<Headline> newestOfEach) {
        Set<Long> shown = new HashSet<>();
        newest.forEach(headline -> shown.add(headline.id()));
        Map<Section, List<Headline>> blocks = new LinkedHashMap<>();
        for (Section section : sections) {
            List<Headline> block = newestOfEach.stream()
                    .filter(headline -> headline.sectionSlug().equals(section.slug()) && !shown.contains(headline.id()))
                    .limit(BLOCK)
                    .toList();
            if (!block.isEmpty()) {
                blocks.put(section, block);
            }
        }
        return new FrontPage(
                newest.isEmpty() ? null : newest.get(0),
                newest.stream().skip(1).limit(SECONDARY).toList(),
                newest.stream().skip(1 + SECONDARY).toList(),
                blocks);
    }
}
