package org.dateline.version;

import java.time.Instant;
import org.dateline.article.PublicVersions;
import org.dateline.article.VersionText;
import org.dateline.article.Whereabouts;
import org.dateline.output.Output;
import org.dateline.output.OutputState;
import org.dateline.output.Stand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The public history, whose newest version is what readers see. */
@Component
@Order(9)
class HistoryOutput implements Output {

    private final PublicVersions versions;

    HistoryOutput(PublicVersions versions) {
        this.versions = versions;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public OutputState says(long article, Instant now) {
        Whereabouts where = versions.whereabouts(article);
        if (where == null || where.movedTo() != null) {
            return OutputState.ABSENT;
        }
        if (where.gone() != null) {
            return OutputState.NOTICE;
        }
        VersionText newest = versions.text(where, where.story().showing().version());
        return newest == null || !newest.line().isCurrent()
                ? OutputState.ABSENT
                : OutputState.shown(newest.story().headline(), null);
    }

    @Override
    public boolean follows(OutputState said, Stand stand) {
        return said.agrees(stand.notice() ? OutputState.NOTICE : stand.story());
    }
}
