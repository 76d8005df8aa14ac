package org.dateline.related;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/** That an editor said which stories stand under another. */
record RelatedChosen(long article, int number, List<Long> stories, String by) implements Audited {

    @Override
    public Deed deed() {
        String chosen = stories.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new Deed(
                "article.relate",
                "article/" + article,
                by,
                "",
                Map.of("list", String.valueOf(number), "stories", chosen.isEmpty() ? "none" : chosen));
    }
}
