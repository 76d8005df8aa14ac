package org.dateline.batch;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Copy;
import org.dateline.section.Section;
import org.dateline.shared.HtmlText;
import org.dateline.source.Source;
import org.dateline.topic.Topic;
import org.jspecify.annotations.Nullable;

/** The parts of a story that a batch may change. */
record Parts(
        String headline,
        String summary,
        HtmlText body,
        @Nullable Section section,
        @Nullable Source source,
        Set<Topic> topics) {

    static Parts of(Copy copy) {
        return new Parts(copy.headline(), copy.summary(), copy.body(), copy.section(), copy.source(), copy.topics());
    }

    /** The copy with these parts and all its others. */
    Copy in(Copy copy) {
        return new Copy(
                headline,
                summary,
                body,
                copy.dateline(),
                section,
                source,
                copy.byline(),
                copy.editor(),
                topics,
                copy.language(),
                copy.slug(),
                copy.lead(),
                copy.original());
    }

    boolean says(Parts other) {
        return headline.equals(other.headline)
                && summary.equals(other.summary)
                && body.equals(other.body)
                && Objects.equals(sectionId(), other.sectionId())
                && Objects.equals(sourceId(), other.sourceId())
                && topics.equals(other.topics);
    }

    /** What became of a change that is taken back: the parts, and how many of them stayed because they changed since. */
    record Restored(Parts parts, int back, int kept) {}

    /** These parts, as they stand now, without what turned one state into another; what changed since stays. */
    Restored without(Parts before, Parts after) {
        Count count = new Count();
        Parts parts = new Parts(
                count.back(headline, before.headline, after.headline),
                count.back(summary, before.summary, after.summary),
                count.back(body, before.body, after.body),
                count.same(sectionId(), before.sectionId(), after.sectionId()) ? before.section : section,
                count.same(sourceId(), before.sourceId(), after.sourceId()) ? before.source : source,
                topicsWithout(before.topics, after.topics, count));
        return new Restored(parts, count.back, count.kept);
    }

    private Set<Topic> topicsWithout(Set<Topic> before, Set<Topic> after, Count count) {
        if (before.equals(after)) {
            return topics;
        }
        Set<Topic> restored = new LinkedHashSet<>(topics);
        restored.removeIf(topic -> after.contains(topic) && !before.contains(topic));
        before.stream().filter(topic -> !after.contains(topic)).forEach(restored::add);
        count.back++;
        return restored;
    }

    private @Nullable Long sectionId() {
        return section == null ? null : section.id();
    }

    private @Nullable Long sourceId() {
        return source == null ? null : source.id();
    }

    private static final class Count {

        private int back;
        private int kept;

        /** Whether a part is to be what it was before: it was changed, and not again since. */
        boolean same(@Nullable Object now, @Nullable Object before, @Nullable Object after) {
            if (Objects.equals(before, after)) {
                return false;
            }
            boolean untouched = Objects.equals(now, after) || Objects.equals(now, before);
            back += untouched ? 1 : 0;
            kept += untouched ? 0 : 1;
            return untouched;
        }

        <T> T back(T now, T before, T after) {
            return same(now, before, after) ? before : now;
        }
    }
}
