package org.dateline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.shared.HtmlText;
import org.junit.jupiter.api.Test;

/**
 * What must be so for any two edits of any copy, tried on thousands of pairs made from one seed;
 * {@code -Ddateline.merge.pairs=10000} for more.
 */
class MergePropertyTests {

    private static final Pattern NEW_WORD = Pattern.compile("neu[0-9a-z]+x");
    private static final int PAIRS = Integer.getInteger("dateline.merge.pairs", 4_000);
    private static final int WILD_PAIRS = PAIRS / 3;

    private final Random random = new Random(20261124);
    private final Copywriter writer = new Copywriter(random);

    @Test
    void editsInDifferentBlocksAlwaysMergeAndLoseNothing() {
        int lost = 0;
        int conflicts = 0;
        int invalid = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            List<String> base = tagged(writer.blocks());
            List<String> mine = new ArrayList<>(base);
            List<String> theirs = new ArrayList<>(base);
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < base.size(); i++) {
                places.add(random.nextInt(3));
            }
            edit(mine, places, 1);
            edit(theirs, places, 2);
            HtmlText origin = Copywriter.copy(base);
            HtmlText one = Copywriter.copy(mine);
            HtmlText other = Copywriter.copy(theirs);

            Merged<HtmlText> merged = Merge.html(origin, one, other, List.of());

            conflicts += merged.isClean() ? 0 : 1;
            lost += wanted(origin, one, other).equals(newWords(merged.value())) ? 0 : 1;
            invalid += isCanonical(merged.value()) ? 0 : 1;
            assertLaws(origin, one, other, merged);
        }
        System.out.printf(
                "merge: %,d pairs of edits in different places: %d conflicts, %d with a lost or revived word, %d invalid%n",
                PAIRS, conflicts, lost, invalid);
        assertThat(List.of(conflicts, lost, invalid)).containsExactly(0, 0, 0);
    }

    @Test
    void editsAnywhereMergeOrClashButLoseNothing() {
        int lost = 0;
        int conflicts = 0;
        int invalid = 0;
        for (int pair = 0; pair < WILD_PAIRS; pair++) {
            List<String> base = tagged(writer.blocks());
            HtmlText origin = Copywriter.copy(base);
            HtmlText one = Copywriter.copy(anyEdit(base));
            HtmlText other = Copywriter.copy(anyEdit(base));

            Merged<HtmlText> merged = Merge.html(origin, one, other, List.of());

            Set<String> words = newWords(merged.value());
            conflicts += merged.isClean() ? 0 : 1;
            invalid += isCanonical(merged.value()) ? 0 : 1;
            lost += words.containsAll(added(origin, one)) && words.containsAll(added(origin, other)) ? 0 : 1;
            if (merged.isClean()) {
                lost += wanted(origin, one, other).equals(words) ? 0 : 1;
            }
            assertLaws(origin, one, other, merged);
        }
        System.out.printf(
                "merge: %,d pairs of edits anywhere: %,d conflicts, %d with a lost or revived word, %d invalid%n",
                WILD_PAIRS, conflicts, lost, invalid);
        assertThat(List.of(lost, invalid)).containsExactly(0, 0);
    }

    /** On every eighth pair: each law takes a merge of its own, and that a word is lost shows without. */
    private void assertLaws(HtmlText base, HtmlText mine, HtmlText theirs, Merged<HtmlText> merged) {
        if (random.nextInt(8) > 0) {
            return;
        }
        assertThat(Merge.html(base, mine, base, List.of())).isEqualTo(Merged.clean(mine));
        assertThat(Merge.html(base, base, theirs, List.of())).isEqualTo(Merged.clean(theirs));
        assertThat(Merge.html(base, mine, mine, List.of())).isEqualTo(Merged.clean(mine));
        Merged<HtmlText> mirrored = Merge.html(base, theirs, mine, List.of());
        assertThat(mirrored.conflicts()).hasSameSizeAs(merged.conflicts());
        assertThat(newWords(mirrored.value())).isEqualTo(newWords(merged.value()));
    }

    /** Gives each text of each block a word of its own at two places, so that every loss shows. */
    private List<String> tagged(List<String> blocks) {
        List<String> tagged = new ArrayList<>();
        for (String block : blocks) {
            tagged.add(Pattern.compile("(<(?:p|h2|h3|caption|figcaption)>)(.*?)(</(?:p|h2|h3|caption|figcaption)>)")
                    .matcher(block)
                    .replaceAll(part -> part.group(1) + writer.newWord() + " " + part.group(2) + " " + writer.newWord()
                            + part.group(3)));
        }
        return tagged;
    }

    /** Changes the blocks that are this editor's; every other one stays. */
    private void edit(List<String> blocks, List<Integer> places, int editor) {
        for (int i = places.size() - 1; i >= 0; i--) {
            if (places.get(i) == editor) {
                change(blocks, i);
            }
        }
    }

    private List<String> anyEdit(List<String> base) {
        List<String> blocks = new ArrayList<>(base);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (random.nextInt(3) == 0) {
                change(blocks, i);
            }
        }
        return blocks;
    }

    private void change(List<String> blocks, int i) {
        String block = blocks.get(i);
        switch (random.nextInt(6)) {
            case 0 -> blocks.set(i, block.replaceFirst("neu[0-9a-z]+x", writer.newWord() + " " + writer.newWord()));
            case 1 -> blocks.set(i, block.replaceFirst(" neu[0-9a-z]+x(?=</)", " " + writer.newWord()));
            case 2 -> blocks.set(i, block.replaceFirst("neu[0-9a-z]+x ", ""));
            case 3 -> blocks.set(i, block.replaceFirst("(neu[0-9a-z]+x)", "<em>$1</em> " + writer.newWord()));
            case 4 -> {
                if (blocks.size() > 1) {
                    blocks.remove(i);
                }
            }
            default -> blocks.set(i, tagged(List.of(writer.block())).get(0));
        }
    }

    /** The words of both, but for those that one of them took out. */
    private static Set<String> wanted(HtmlText base, HtmlText mine, HtmlText theirs) {
        Set<String> old = newWords(base);
        Set<String> one = newWords(mine);
        Set<String> other = newWords(theirs);
        return Stream.concat(one.stream(), other.stream())
                .filter(word -> !old.contains(word) || one.contains(word) && other.contains(word))
                .collect(Collectors.toSet());
    }

    private static Set<String> added(HtmlText base, HtmlText edit) {
        Set<String> added = newWords(edit);
        added.removeAll(newWords(base));
        return added;
    }

    private static Set<String> newWords(HtmlText text) {
        Set<String> words = new HashSet<>();
        NEW_WORD.matcher(text.toString()).results().forEach(match -> words.add(match.group()));
        return words;
    }

    private static boolean isCanonical(HtmlText text) {
        return HtmlText.ofHtml(text.toString()).equals(text);
    }
}
