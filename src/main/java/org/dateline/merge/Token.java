package org.dateline.merge;

/** A word where it stands: what lies between it and the word before. */
record Token(Word word, Gap gap) {

    enum Gap {
        /** It is the first of its block: nothing is said about what would come before it. */
        START,
        BLANK,
        NONE,
        /** A mark begins or ends in the middle of a word. */
        INSIDE;

        /** The gap of a word that stands on both sides. */
        static Gap merge(Gap base, Gap mine, Gap theirs) {
            Gap one = mine == START ? base : mine;
            Gap other = theirs == START ? base : theirs;
            if (one == base || one == other) {
                return other;
            }
            return other == base ? one : BLANK;
        }
    }

    /** Whether there is a blank before this token if it comes after that one: words are never glued together. */
    boolean isApartFrom(Token previous) {
        return switch (gap) {
            case START, BLANK -> true;
            case INSIDE -> false;
            case NONE -> word.kind() == Word.Kind.WORD && previous.word.kind() == Word.Kind.WORD;
        };
    }
}
