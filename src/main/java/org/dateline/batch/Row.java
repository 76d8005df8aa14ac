package org.dateline.batch;

import java.util.List;

/** An article as the page of a batch shows it: what changes into what, and what happens to it or did. */
record Row(Item item, String headline, List<Piece> pieces, int more, boolean moved) {

    /** The message that says what will happen to it, or what has. */
    public String status() {
        boolean planned = item.outcome() == Outcome.PENDING || item.outcome() == Outcome.LEFT_OUT;
        if (moved && planned) {
            return "batch.outcome.moved";
        }
        return item.outcome() == Outcome.PENDING || item.outcome() == Outcome.NONE
                ? "batch.effect." + key(item.effect())
                : "batch.outcome." + key(item.outcome());
    }

    public boolean isChoice() {
        return !moved && (item.outcome() == Outcome.PENDING || item.outcome() == Outcome.LEFT_OUT);
    }

    public boolean isChosen() {
        return item.outcome() == Outcome.PENDING;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
