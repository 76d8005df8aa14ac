package org.dateline.desk;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.CopyMerge;
import org.dateline.article.FieldConflict;
import org.dateline.merge.Comparison;
import org.dateline.merge.Part;

/**
 * One place where two editors' copy clashes, as the conflict page shows it.
 *
 * @param choice the name of its choice in the form
 * @param both whether it can hold both texts
 * @param parts what differs: removed is what only they wrote, added what only you wrote
 */
record ConflictPlace(
        String choice, String field, boolean both, boolean mineIsOut, boolean theirsIsOut, List<Part> parts) {

    static final String CHOICE = "choice.";

    static List<ConflictPlace> of(CopyMerge merge) {
        List<ConflictPlace> places = new ArrayList<>();
        for (FieldConflict conflict : merge.conflicts()) {
            places.add(new ConflictPlace(
                    CHOICE + places.size(),
                    conflict.field(),
                    conflict.both()
                            && !conflict.mine().isEmpty()
                            && !conflict.theirs().isEmpty(),
                    conflict.mine().isEmpty(),
                    conflict.theirs().isEmpty(),
                    Comparison.between(conflict.theirs(), conflict.mine()).parts()));
        }
        return places;
    }
}
