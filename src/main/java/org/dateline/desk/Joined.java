package org.dateline.desk;

import java.io.Serializable;
import java.util.List;
import org.dateline.article.CopyMerge;
import org.dateline.article.Filing;
import org.dateline.article.Revision;

/** What the form tells its editor after a save that went in beside somebody else's. */
record Joined(String by, int base, int number, List<String> mine, List<String> theirs) implements Serializable {

    private static final long serialVersionUID = 1L;

    static Joined of(Filing filing, Revision newer, CopyMerge merge) {
        return new Joined(
                newer.createdBy(),
                filing.article() == null ? 1 : filing.baseRevision(),
                newer.number() + 1,
                List.copyOf(merge.mine()),
                List.copyOf(merge.theirs()));
    }
}
