package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import org.dateline.merge.Token.Gap;

/**
 * A stretch of words in three versions. Where the two edits leave each other alone, mine and theirs are the same: what
 * both together make of it.
 */
record Strand(List<Token> base, List<Token> mine, List<Token> theirs) {

    boolean isClash() {
        return !words(mine).equals(words(theirs));
    }

    /** Takes the words of three versions apart into strands; edits that touch, or are only a comma apart, are one. */
    static List<Strand> of(List<Token> base, List<Token> mine, List<Token> theirs) {
        int[] inMine = Alignment.between(words(base), words(mine));
        int[] inTheirs = Alignment.between(words(base), words(theirs));
        List<Strand> strands = new ArrayList<>();
        int[] from = {0, 0, 0};
        int next = 0;
        while (next < base.size()) {
            if (inMine[next] == Alignment.GONE || inTheirs[next] == Alignment.GONE) {
                next++;
                continue;
            }
            int to = endOfStable(next, inMine, inTheirs);
            boolean last =
                    to == base.size() && inMine[to - 1] == mine.size() - 1 && inTheirs[to - 1] == theirs.size() - 1;
            boolean first = next == 0 && inMine[0] == 0 && inTheirs[0] == 0;
            if (first || last || weight(base.subList(next, to)) >= 2) {
                int[] here = {next, inMine[next], inTheirs[next]};
                strands.add(settled(base, mine, theirs, from, here));
                int[] end = {to, inMine[to - 1] + 1, inTheirs[to - 1] + 1};
                strands.add(stable(base, mine, theirs, here, end));
                from = end;
            }
            next = to;
        }
        strands.add(settled(base, mine, theirs, from, new int[] {base.size(), mine.size(), theirs.size()}));
        return strands;
    }

    private static int endOfStable(int from, int[] inMine, int[] inTheirs) {
        int to = from + 1;
        while (to < inMine.length && inMine[to] == inMine[to - 1] + 1 && inTheirs[to] == inTheirs[to - 1] + 1) {
            to++;
        }
        return to;
    }

    private static Strand stable(List<Token> base, List<Token> mine, List<Token> theirs, int[] from, int[] to) {
        List<Token> both = new ArrayList<>();
        for (int i = 0; i < to[0] - from[0]; i++) {
            Token old = base.get(from[0] + i);
            Gap gap = Gap.merge(
                    old.gap(),
                    mine.get(from[1] + i).gap(),
                    theirs.get(from[2] + i).gap());
            both.add(new Token(old.word(), gap));
        }
        return new Strand(both, both, both);
    }

    private static Strand settled(List<Token> base, List<Token> mine, List<Token> theirs, int[] from, int[] to) {
        List<Token> old = base.subList(from[0], to[0]);
        List<Token> one = mine.subList(from[1], to[1]);
        List<Token> other = theirs.subList(from[2], to[2]);
        if (words(one).equals(words(old))) {
            return new Strand(old, other, other);
        }
        return words(other).equals(words(old)) ? new Strand(old, one, one) : new Strand(old, one, other);
    }

    private static int weight(List<Token> tokens) {
        return tokens.stream().mapToInt(token -> token.word().weight()).sum();
    }

    static List<Word> words(List<Token> tokens) {
        return tokens.stream().map(Token::word).toList();
    }
}
