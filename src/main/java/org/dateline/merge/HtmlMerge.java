package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.shared.HtmlText;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Joins two edits of news copy: lists of blocks by block, blocks that both changed by their parts or their words. */
final class HtmlMerge {

    /** More places than this are no choice anybody could make: then the whole is one. */
    private static final int MOST_CONFLICTS = 200;

    private static final double SAME_STORY = 0.5;
    private static final int MOST_NEW = 20;

    private final List<Choice> choices;
    private final List<Conflict<HtmlText>> conflicts = new ArrayList<>();

    HtmlMerge(List<Choice> choices) {
        this.choices = choices;
    }

    Merged<HtmlText> merge(HtmlText base, HtmlText mine, HtmlText theirs) {
        List<Block> blocks = parts(Block.of(base), Block.of(mine), Block.of(theirs), false);
        if (conflicts.size() > MOST_CONFLICTS) {
            return clash(base, mine, theirs, choices);
        }
        String html = blocks.stream().map(Block::toString).collect(Collectors.joining("\n"));
        return new Merged<>(HtmlText.ofHtml(html), List.copyOf(conflicts));
    }

    static Merged<HtmlText> clash(@Nullable HtmlText base, HtmlText mine, HtmlText theirs, List<Choice> choices) {
        HtmlText value = switch (choices.isEmpty() ? Choice.BOTH : choices.get(0)) {
            case MINE -> mine;
            case THEIRS -> theirs;
            case BOTH -> HtmlText.ofHtml(theirs + "\n" + mine);
        };
        return new Merged<>(value, List.of(new Conflict<>(base, mine, theirs)));
    }

    private List<Block> parts(List<Block> base, List<Block> mine, List<Block> theirs, boolean byPlace) {
        Script one = byPlace ? Script.ofPlaces(base, mine) : Script.of(base, mine);
        Script other = byPlace ? Script.ofPlaces(base, theirs) : Script.of(base, theirs);
        List<Block> merged = new ArrayList<>();
        for (int i = 0; i < base.size() && conflicts.size() <= MOST_CONFLICTS; i++) {
            merged.addAll(inserted(one.newBefore(i), other.newBefore(i)));
            merged.addAll(block(base.get(i), one.of(i), other.of(i)));
        }
        merged.addAll(inserted(one.newBefore(base.size()), other.newBefore(base.size())));
        return merged;
    }

    /** New blocks of both at one place: both stay, theirs first; two versions of the same one clash. */
    private List<Block> inserted(List<Block> mine, List<Block> theirs) {
        List<Block> both = new ArrayList<>();
        List<Block> left = new ArrayList<>(mine);
        left.removeAll(theirs);
        for (Block block : theirs) {
            Block version = mine.contains(block) ? null : versionOf(block, left);
            if (version == null) {
                both.add(block);
            } else {
                left.remove(version);
                both.addAll(clash(null, version, block));
            }
        }
        both.addAll(left);
        return both;
    }

    private static @Nullable Block versionOf(Block block, List<Block> candidates) {
        return candidates.size() > MOST_NEW
                ? null
                : candidates.stream()
                        .filter(candidate -> candidate.canBecome(block) && candidate.likeness(block) >= SAME_STORY)
                        .findFirst()
                        .orElse(null);
    }

    private List<Block> block(Block base, @Nullable Block mine, @Nullable Block theirs) {
        if (Objects.equals(mine, theirs) || base.equals(mine)) {
            return list(theirs);
        }
        if (base.equals(theirs)) {
            return list(mine);
        }
        return mine == null || theirs == null || !mine.canBecome(theirs)
                ? clash(base, mine, theirs)
                : edited(base, mine, theirs);
    }

    private List<Block> edited(Block base, Block mine, Block theirs) {
        Merged<String> name = Merge.whole(base.name(), mine.name(), theirs.name(), List.of());
        Merged<Attributes> frame = Merge.whole(base.attributes(), mine.attributes(), theirs.attributes(), List.of());
        boolean otherPicture = mine.is("figure") && !mine.attributes().equals(theirs.attributes());
        if (!name.isClean() || !frame.isClean() || otherPicture) {
            return clash(base, mine, theirs);
        }
        Element empty = new Element(name.value());
        empty.attributes().addAll(frame.value());
        if (base.isText() && mine.isText() && theirs.isText()) {
            return words(base, mine, theirs, empty);
        }
        boolean holdBlocks = !base.isText() && !mine.isText() && !theirs.isText();
        return holdBlocks ? container(base, mine, theirs, empty) : clash(base, mine, theirs);
    }

    private List<Block> words(Block base, Block mine, Block theirs, Element empty) {
        List<Strand> strands =
                Strand.of(Words.of(base.element()), Words.of(mine.element()), Words.of(theirs.element()));
        Block one = written(strands.stream().map(Strand::mine), empty);
        return strands.stream().anyMatch(Strand::isClash)
                ? clash(base, one, written(strands.stream().map(Strand::theirs), empty))
                : list(one);
    }

    private static Block written(Stream<List<Token>> tokens, Element empty) {
        Element written = empty.clone();
        Words.write(tokens.flatMap(List::stream).toList(), written);
        return new Block(written);
    }

    private List<Block> container(Block base, Block mine, Block theirs, Element empty) {
        int known = conflicts.size();
        boolean byPlace = base.is("tr");
        if (byPlace && !sameNumberOfParts(base, mine, theirs)) {
            return clash(base, mine, theirs);
        }
        Element whole = empty.clone();
        parts(base.parts(), mine.parts(), theirs.parts(), byPlace)
                .forEach(part -> whole.appendChild(part.element().clone()));
        if (!Shape.isSound(whole, base.element(), mine.element(), theirs.element())) {
            conflicts.subList(known, conflicts.size()).clear();
            return clash(base, mine, theirs);
        }
        return whole.childrenSize() == 0 && !base.is("td", "th") ? List.of() : list(new Block(whole));
    }

    private static boolean sameNumberOfParts(Block base, Block mine, Block theirs) {
        int parts = base.element().childrenSize();
        return parts == mine.element().childrenSize()
                && parts == theirs.element().childrenSize();
    }

    private List<Block> clash(@Nullable Block base, @Nullable Block mine, @Nullable Block theirs) {
        Choice choice = conflicts.size() < choices.size() ? choices.get(conflicts.size()) : Choice.BOTH;
        conflicts.add(new Conflict<>(Shape.shown(base), Shape.shown(mine), Shape.shown(theirs)));
        return switch (choice) {
            case MINE -> list(mine);
            case THEIRS -> list(theirs);
            case BOTH -> mine != null && theirs != null ? Shape.both(theirs, mine) : list(mine == null ? theirs : mine);
        };
    }

    private static List<Block> list(@Nullable Block block) {
        return block == null ? List.of() : List.of(block);
    }
}
