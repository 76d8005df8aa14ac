package org.dateline.desk;

import java.util.List;
import java.util.Map;
import org.dateline.article.CopyMerge;
import org.dateline.article.Filing;
import org.dateline.article.Revision;

/** What the form tells its editor after a save that went in beside somebody else's; it travels through the session. */
final class Joined {

    private Joined() {}

    static Map<String, Object> of(Filing filing, Revision newer, CopyMerge merge) {
        return Map.of(
                "by", newer.createdBy(),
                "base", filing.article() == null ? 1 : filing.baseRevision(),
                "number", newer.number() + 1,
                "mine", List.copyOf(merge.mine()),
                "theirs", List.copyOf(merge.theirs()));
    }
}
