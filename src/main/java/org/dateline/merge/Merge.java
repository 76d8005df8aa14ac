package org.dateline.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.shared.HtmlText;
import org.jspecify.annotations.Nullable;

/**
 * Joins two edits of one value. <em>Mine</em> is the edit in hand, <em>theirs</em> the one that was saved before it. Choices
 * say what to take where they clash, in the order of the conflicts; without one, both texts are kept.
 */
public final class Merge {

    private Merge() {}

    /** Copy: block by block, and by words in a block that both changed. */
    public static Merged<HtmlText> html(HtmlText base, HtmlText mine, HtmlText theirs, List<Choice> choices) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return Merged.clean(theirs);
        }
        return theirs.equals(base) ? Merged.clean(mine) : new HtmlMerge(choices).merge(base, mine, theirs);
    }

    /** Copy whose common origin nobody knows: all of it is one conflict. */
    public static Merged<HtmlText> html(HtmlText mine, HtmlText theirs, List<Choice> choices) {
        return mine.equals(theirs) ? Merged.clean(mine) : HtmlMerge.clash(null, mine, theirs, choices);
    }

    /** A line of plain text, by words. */
    public static Merged<String> line(@Nullable String base, String mine, String theirs, List<Choice> choices) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return Merged.clean(theirs);
        }
        if (theirs.equals(base)) {
            return Merged.clean(mine);
        }
        List<Strand> strands = base == null
                ? List.of(new Strand(List.of(), Words.of(mine), Words.of(theirs)))
                : Strand.of(Words.of(base), Words.of(mine), Words.of(theirs));
        String one = Words.line(
                strands.stream().flatMap(strand -> strand.mine().stream()).toList());
        String other = Words.line(
                strands.stream().flatMap(strand -> strand.theirs().stream()).toList());
        if (strands.stream().noneMatch(Strand::isClash)) {
            return Merged.clean(one);
        }
        String value = switch (first(choices)) {
            case MINE -> one;
            case THEIRS -> other;
            case BOTH -> one.isEmpty() || other.isEmpty() ? one + other : other + " / " + one;
        };
        return new Merged<>(value, List.of(new Conflict<>(base, one, other)));
    }

    /** A set: what either put in is in, what either took out is out. */
    public static <T> Merged<Set<T>> set(Set<T> base, Set<T> mine, Set<T> theirs) {
        Set<T> both = new LinkedHashSet<>(theirs);
        both.addAll(mine);
        both.removeIf(element -> base.contains(element) && !(mine.contains(element) && theirs.contains(element)));
        return Merged.clean(both);
    }

    /**
     * A value that has no parts; keeping both is not possible, so a clash without a choice is mine.
     *
     * @param base null if nobody knows it: then two values that differ clash
     */
    public static <T> Merged<T> whole(@Nullable T base, T mine, T theirs, List<Choice> choices) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return Merged.clean(theirs);
        }
        if (theirs.equals(base)) {
            return Merged.clean(mine);
        }
        T value = first(choices) == Choice.THEIRS ? theirs : mine;
        return new Merged<>(value, List.of(new Conflict<>(base, mine, theirs)));
    }

    private static Choice first(List<Choice> choices) {
        return choices.isEmpty() ? Choice.BOTH : choices.get(0);
    }
}
