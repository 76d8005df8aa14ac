package org.dateline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Choices;
import org.dateline.merge.Choice;
import org.jspecify.annotations.Nullable;

/** Reads from a sent form what its editor chose on the conflict page. */
final class ChoiceReader {

    private static final Map<String, Choice> WORDS =
            Map.of("mine", Choice.MINE, "theirs", Choice.THEIRS, "both", Choice.BOTH);

    private ChoiceReader() {}

    static Choices read(Map<String, String> sent) {
        String newest = sent.getOrDefault("newestRevision", "");
        if (!newest.matches("\\d{1,9}")) {
            return Choices.NONE;
        }
        List<Choice> choices = new ArrayList<>();
        Choice next = choice(sent, 0);
        while (next != null) {
            choices.add(next);
            next = choice(sent, choices.size());
        }
        return new Choices(Integer.parseInt(newest), choices);
    }

    private static @Nullable Choice choice(Map<String, String> sent, int place) {
        String word = sent.get(ConflictPlace.CHOICE + place);
        return word == null ? null : WORDS.get(word);
    }
}
